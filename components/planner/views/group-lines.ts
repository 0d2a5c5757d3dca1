import type { ZoneGroups } from "@/lib/domain/privacy/groups";
import type { LabelledSet } from "../tables/tables-data";
import type { Words } from "./use-words";

/** What a release tells of the groups in one zone, a line a question: the numbers told, or that at least three are there. */
export function groupLines(
  { p, number }: Pick<Words, "p" | "number">,
  groupSets: readonly LabelledSet[],
  groups: ZoneGroups | null,
): string[] {
  if (groups === null) return [];
  return groupSets.flatMap(({ id, label: asked, options }) => {
    const counted = options.flatMap(({ id: option, label }) => {
      const told = groups.values.find((one) => one.set === id && one.option === option);
      return told ? [p("group.count", { label, persons: number(told.persons) })] : [];
    });
    if (counted.length > 0) return [p("part.answer", { asked, only: counted.join(" · ") })];
    return groups.sharedBy.includes(id) ? [p("group.shared", { asked })] : [];
  });
}
