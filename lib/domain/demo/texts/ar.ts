import type { DemoTexts } from "./demo-texts";

export const arabic: DemoTexts = {
  titles: { large: "الوصول إلى الشمال", small: "الوصول إلى الشمال، مجموعة صغيرة" },
  place: "في شمال دوسلدورف",
  example: "هذه دراسة نموذجية، والبيانات المعروضة مُختلَقة.",
};
