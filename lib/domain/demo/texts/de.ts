import type { DemoTexts } from "./demo-texts";

export const german: DemoTexts = {
  titles: { large: "Ankommen im Norden", small: "Ankommen im Norden, kleine Runde" },
  place: "im Düsseldorfer Norden",
  example: "Das ist eine Beispielstudie. Die gezeigten Daten sind frei erfunden.",
};
