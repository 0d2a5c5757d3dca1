import type { EvidenceLevel, Recipe, Scope } from "./terms";

/** German as printed in the fact sheet, oddities included, and our English. */
export interface KitLabel {
  readonly de: string;
  readonly en: string;
}

export interface KitOption<Id extends string = string> {
  /** `area.component.option`; never changes, for profiles name it. */
  readonly id: Id;
  readonly label: KitLabel;
  /** German as a page shows it, where the printed form is a slip. */
  readonly display?: string;
  readonly level: EvidenceLevel;
  readonly recipes: readonly Recipe[];
  /** What this one contains already. */
  readonly implies?: readonly string[];
  /** What normally does not go together with this one; said, never forbidden. */
  readonly conflicts?: readonly string[];
}

export interface KitComponent<Id extends string = string, OptionId extends string = string> {
  readonly id: Id;
  readonly label: KitLabel;
  /** Several options may be chosen everywhere; `one` says that it is usually one, `axes` that there are two questions in it. */
  readonly hint?: "one" | "axes";
  readonly options: readonly KitOption<OptionId>[];
}

export interface KitArea<Component extends KitComponent = KitComponent> {
  readonly id: string;
  readonly label: KitLabel;
  readonly scope: Scope;
  readonly components: readonly Component[];
}
