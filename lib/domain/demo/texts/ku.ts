import type { DemoTexts } from "./demo-texts";

export const kurdish: DemoTexts = {
  titles: { large: "Destpêkeke nû li bakurê bajêr", small: "Destpêkeke nû li bakurê bajêr, koma biçûk" },
  place: "Li bakurê Düsseldorfê",
  example: "Ev lêkolîneke nimûne ye. Daneyên ku têne nîşandan çêkirî ne.",
};
