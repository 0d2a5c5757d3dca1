import { CONCEPT } from "./catalogue/concept";
import { FRAMEWORK } from "./catalogue/framework";
import { NETWORKING } from "./catalogue/networking";
import type { KitArea, KitComponent, KitOption } from "./kit-shape";

/**
 * The model kit: areas, components and options of the social-space integration model, German word for word.
 *
 * Source: INTESO Fact Sheet "Sozialräumliches Integrationsmodell" (Hochschule Düsseldorf, 2020). Evidence levels, recipes
 * and hints are ours, and a reading of it. A change of the catalogue is a new version; profiles name theirs.
 */
export const KIT = {
  version: 1,
  source: "INTESO Fact Sheet „Sozialräumliches Integrationsmodell“, Hochschule Düsseldorf",
  areas: [FRAMEWORK, CONCEPT, NETWORKING],
} as const satisfies { version: number; source: string; areas: readonly KitArea[] };

type Component = (typeof KIT.areas)[number]["components"][number];
export type ComponentId = Component["id"];
export type OptionId = Component["options"][number]["id"];
export type NamedOption = KitOption<OptionId>;
export type NamedComponent = KitComponent<ComponentId, OptionId>;

export const KIT_AREAS: readonly KitArea<NamedComponent>[] = KIT.areas;
export const KIT_COMPONENTS: readonly NamedComponent[] = KIT_AREAS.flatMap(({ components }) => components);
export const KIT_OPTIONS: readonly NamedOption[] = KIT_COMPONENTS.flatMap(({ options }) => options);

const components = new Map<string, NamedComponent>(KIT_COMPONENTS.map((one) => [one.id, one]));
const options = new Map<string, NamedOption>(KIT_OPTIONS.map((one) => [one.id, one]));

export const kitComponent = (id: string): NamedComponent | undefined => components.get(id);
export const kitOption = (id: string): NamedOption | undefined => options.get(id);

/** The component that an option of the catalogue belongs to: the first two parts of its id. */
export const componentOf = (option: string): string => option.split(".").slice(0, 2).join(".");

/** A label as a page shows it; German slips of the printed form are kept apart from it. */
export function shownLabel(one: KitArea | KitComponent | KitOption, locale: string): string {
  if (locale !== "de") return one.label.en;
  return "display" in one ? (one.display ?? one.label.de) : one.label.de;
}
