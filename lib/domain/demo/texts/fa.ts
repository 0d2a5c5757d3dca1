import type { DemoTexts } from "./demo-texts";

export const persian: DemoTexts = {
  titles: { large: "جا افتادن در شمال", small: "جا افتادن در شمال، گروه کوچک" },
  place: "در شمال دوسلدورف",
  example: "این یک پژوهش نمونه است. داده‌های نشان‌داده‌شده ساختگی‌اند.",
};
