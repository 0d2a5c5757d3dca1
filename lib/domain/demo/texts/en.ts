import type { DemoTexts } from "./demo-texts";

export const english: DemoTexts = {
  titles: { large: "Arriving in the north", small: "Arriving in the north, small round" },
  place: "in the north of Düsseldorf",
  example: "This is an example study. The data shown are invented.",
};
