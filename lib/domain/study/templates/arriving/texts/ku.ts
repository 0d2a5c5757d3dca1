import type { ArrivingTexts } from "../arriving-texts";

export const kurdish: ArrivingTexts = {
  title: "Destpêkeke nû",
  here: "Li vê taxê",
  question: (place) =>
    `${place} mirov kîjan cihan bi kar tînin, ji kîjanan hez dikin û ji kîjanan dûr disekinin, û cihek ji bo pirs û hevdîtinê dikare li ku be?`,
  prompts: {
    use: "Ez diçim ku derê?",
    value: "Ez li ku derê xwe baş hîs dikim?",
    avoid: "Cih an rêyên ku ez naxwazim biçimê hene?",
  },
  life: {
    label: "Niha çi li min tê?",
    older: "Ez 60 salî an mezintir im",
    family: "Ez bi zarokan re dijîm",
    youth: "Ez di navbera 14 û 20 salî de me",
    alone: "Ez bi tenê dijîm",
  },
  experience: { label: "Min li welatekî nû ji nû ve dest pê kiriye?", with: "Erê", without: "Na" },
  consent: (place) => [
    `Pirs ev e: ${place} kîjan cih girîng in? Kî bixwaze, li ser nexşeyê xêz dike. Nav ne hewce ye.`,
    "Daîreya Biyaniyan, Jobcenter û polîs nexşeyan nastînin. Beşdarbûn an nebûn tiştekî naguherîne.",
    "Lêkolînerên vê lêkolînê nexşeya ku hatiye xêzkirin dibînin. Bajar ti nexşeyeke tekane nabîne, tenê hejmarên parastî: çend kesan li deverekê tiştek xêz kiriye.",
    "Bêyî erêyekê tiştek ji vê tabletê dernakeve. Di dawiyê de mifteyek heye. Bi wê meriv dikare nexşeya xwe bibîne, biguherîne û jê bibe. Her gav dikare were rawestandin.",
  ],
};
