import type { DemoTexts } from "./demo-texts";

export const turkish: DemoTexts = {
  titles: { large: "Kuzeyde yeni bir başlangıç", small: "Kuzeyde yeni bir başlangıç, küçük grup" },
  place: "Düsseldorf’un kuzeyinde",
  example: "Bu bir örnek çalışmadır. Gösterilen veriler uydurmadır.",
};
