import type { DemoTexts } from "./demo-texts";

export const easyGerman: DemoTexts = {
  titles: { large: "Neu im Norden", small: "Neu im Norden, kleine Gruppe" },
  place: "im Norden von Düsseldorf",
  example: "Das ist ein Beispiel. Alles hier ist erfunden.",
};
