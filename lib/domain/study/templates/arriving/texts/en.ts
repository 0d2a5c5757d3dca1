import type { ArrivingTexts } from "../arriving-texts";

export const english: ArrivingTexts = {
  title: "Arriving",
  here: "in this part of town",
  question: (place) =>
    `Which places do people ${place} use, value or avoid, and where could a place for questions and meeting be?`,
  prompts: {
    use: "Where do I go?",
    value: "Where do I feel well?",
    avoid: "Are there places or ways I would rather not take?",
  },
  life: {
    label: "What fits me right now?",
    older: "I am 60 or older",
    family: "I live with children",
    youth: "I am 14 to 20",
    alone: "I live on my own",
  },
  experience: { label: "Have I started anew in a new country?", with: "Yes", without: "No" },
  consent: (place) => [
    `The question is: which places ${place} matter? Anyone who likes draws on a map. No name is needed.`,
    "The immigration office, the job centre and the police get no maps. Taking part or not changes nothing.",
    "The researchers of this study see the map that was drawn. The city sees no single map, only protected numbers: how many people drew something in an area.",
    "Without a yes, nothing leaves this tablet. At the end there is a key. With it, one's own map can be read, changed and erased. Stopping is possible at any time.",
  ],
};
