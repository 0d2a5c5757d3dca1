import type { ArrivingTexts } from "../arriving-texts";

export const easyGerman: ArrivingTexts = {
  title: "Neu hier",
  here: "hier im Stadtteil",
  question: (place) =>
    `Welche Orte ${place} sind wichtig? Wo geht es Menschen gut? Wo gehen sie lieber nicht hin? Und wo kann ein Ort für Fragen und Treffen sein?`,
  prompts: { use: "Wohin gehe ich?", value: "Wo geht es mir gut?", avoid: "Wo gehe ich lieber nicht hin?" },
  life: {
    label: "Was passt jetzt zu mir?",
    older: "Ich bin 60 Jahre alt oder älter",
    family: "Ich lebe mit Kindern",
    youth: "Ich bin zwischen 14 und 20 Jahre alt",
    alone: "Ich lebe allein",
  },
  experience: { label: "Habe ich in einem neuen Land neu angefangen?", with: "Ja", without: "Nein" },
  consent: (place) => [
    `Wir fragen: Welche Orte ${place} sind wichtig? Sie können auf einer Karte zeichnen. Sie müssen Ihren Namen nicht sagen.`,
    "Die Ausländer-Behörde bekommt keine Karten. Das Job-Center und die Polizei bekommen auch keine Karten. Sie müssen nicht mitmachen. Das ändert nichts für Sie.",
    "Die Forscherinnen und Forscher sehen Ihre Karte. Die Stadt sieht Ihre Karte nicht. Die Stadt sieht nur Zahlen: So viele Menschen haben hier etwas gezeichnet.",
    "Sie sagen Nein? Dann bleibt alles auf diesem Tablet. Am Ende bekommen Sie einen Schlüssel. Damit können Sie Ihre Karte ansehen, ändern und löschen. Sie können immer aufhören.",
  ],
};
