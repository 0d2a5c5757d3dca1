import type { ArrivingTexts } from "../arriving-texts";

export const german: ArrivingTexts = {
  title: "Ankommen",
  here: "hier im Stadtteil",
  question: (place) =>
    `Welche Orte nutzen, schätzen oder meiden Menschen ${place}, und wo könnte eine Anlaufstelle für Fragen und Begegnung liegen?`,
  prompts: {
    use: "Wohin gehe ich?",
    value: "Wo fühle ich mich wohl?",
    avoid: "Gibt es Orte oder Wege, die ich lieber nicht nehme?",
  },
  life: {
    label: "Was passt gerade zu mir?",
    older: "Ich bin 60 oder älter",
    family: "Ich lebe mit Kindern",
    youth: "Ich bin 14 bis 20",
    alone: "Ich lebe allein",
  },
  experience: { label: "Habe ich in einem neuen Land neu angefangen?", with: "Ja", without: "Nein" },
  consent: (place) => [
    `Gefragt wird: Welche Orte ${place} sind wichtig? Wer möchte, zeichnet auf einer Karte. Ein Name ist nicht nötig.`,
    "Ausländerbehörde, Jobcenter und Polizei bekommen keine Karten. Mitmachen oder nicht: Das ändert nichts.",
    "Die Forschenden dieser Studie sehen die gezeichnete Karte. Die Stadt sieht keine einzelne Karte, nur geschützte Zahlen: wie viele Menschen in einem Gebiet etwas gezeichnet haben.",
    "Ohne ein Ja verlässt nichts dieses Tablet. Am Ende gibt es einen Schlüssel. Damit lässt sich die eigene Karte lesen, ändern und löschen. Aufhören geht jederzeit.",
  ],
};
