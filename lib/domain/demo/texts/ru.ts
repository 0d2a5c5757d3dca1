import type { DemoTexts } from "./demo-texts";

export const russian: DemoTexts = {
  titles: { large: "Обжиться на севере", small: "Обжиться на севере, малый круг" },
  place: "на севере Дюссельдорфа",
  example: "Это исследование — пример. Показанные данные вымышлены.",
};
