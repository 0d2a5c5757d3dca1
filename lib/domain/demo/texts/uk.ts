import type { DemoTexts } from "./demo-texts";

export const ukrainian: DemoTexts = {
  titles: { large: "Обжитися на півночі", small: "Обжитися на півночі, мале коло" },
  place: "на півночі Дюссельдорфа",
  example: "Це дослідження — приклад. Показані дані вигадані.",
};
