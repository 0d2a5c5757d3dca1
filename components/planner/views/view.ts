import type { Attitude } from "@/lib/domain/drawing/terms";
import { DIFFERENCE_FROM_PERSONS } from "@/lib/domain/privacy/difference-view";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";

export const VIEW_KINDS = ["zones", "smooth", "mentions", "at-least"] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

export const COMPARISONS = ["side", "difference"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What the page shows of a release. */
export interface View {
  readonly attitude: Attitude;
  readonly kind: ViewKind;
  /** Null: one attitude alone. */
  readonly other: Attitude | null;
  readonly as: Comparison;
}

export const FIRST_VIEW: View = { attitude: "use", kind: "zones", other: null, as: "side" };

type Facts = Pick<ReleaseSummary, "presentation" | "participants">;

/** Colours need 30 persons, a smooth surface too. */
export const offersKind = (kind: ViewKind, { presentation }: Facts): boolean =>
  kind !== "smooth" || presentation === "surface";

export const offersComparison = (as: Comparison, { participants }: Facts): boolean =>
  as === "side" || participants >= DIFFERENCE_FROM_PERSONS;

/** The view with another attitude; one is never compared with itself. */
export function withAttitude(view: View, attitude: Attitude): View {
  return { ...view, attitude, other: view.other === attitude ? view.attitude : view.other };
}
