import { ATTITUDES } from "@/lib/domain/drawing/terms";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { DIFFERENCE_FROM_PERSONS } from "@/lib/domain/privacy/difference-view";
import type { ReleaseSummary } from "@/lib/domain/privacy/released-zone";
import { partKey, sameQuestion } from "@/lib/domain/privacy/shown-part";
import type { Part, Subject } from "@/lib/domain/privacy/shown-part";

export const VIEW_KINDS = ["zones", "smooth", "mentions", "at-least"] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

export const COMPARISONS = ["side", "difference"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What the page shows of a release. */
export interface View extends Subject {
  readonly kind: ViewKind;
  /** Null: not compared. */
  readonly other: Subject | null;
  readonly as: Comparison;
}

export const FIRST_VIEW: View = { attitude: "use", part: null, kind: "zones", other: null, as: "side" };

type Facts = Pick<ReleaseSummary, "presentation" | "participants">;

/** Colours need 30 persons, a smooth surface too; a part is shown in its zones alone. */
export const offersKind = (kind: ViewKind, { part }: Subject, { presentation }: Facts): boolean =>
  (kind === "zones" || part === null) && (kind !== "smooth" || presentation === "surface");

export const offersComparison = (as: Comparison, { participants }: Facts): boolean =>
  as === "side" || participants >= DIFFERENCE_FROM_PERSONS;

/** What a view may be compared with: another attitude, or another answer to the same question. */
export const othersOf = ({ attitude, part }: Subject, parts: readonly Part[]): Subject[] =>
  part === null
    ? ATTITUDES.filter((one) => one !== attitude).map((one) => ({ attitude: one, part: null }))
    : parts
        .filter((one) => sameQuestion(one, part) && partKey(one) !== partKey(part))
        .map((one) => ({ attitude, part: one }));

/** The view with another attitude; one is never compared with itself. A group or a time of day stays, what belongs to one attitude goes. */
export function withAttitude(view: View, attitude: Attitude): View {
  const { part, other } = view;
  if (part === null)
    return {
      ...view,
      attitude,
      other: other?.attitude === attitude ? { attitude: view.attitude, part: null } : other,
    };
  const stays = part.by === "group" || part.by === "time";
  return {
    ...view,
    attitude,
    part: stays ? part : null,
    other: stays && other ? { ...other, attitude } : null,
  };
}

export const withPart = (view: View, part: Part | null): View => ({
  ...view,
  part,
  kind: part === null ? view.kind : "zones",
  other: null,
});
