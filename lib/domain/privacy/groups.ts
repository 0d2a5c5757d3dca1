import * as z from "zod";
import type { PersonSet } from "./person-set";
import { TABLES_FROM_PERSONS } from "./release-facts";
import type { Rules } from "./rules";

/** Who chose an option of a group set: positions among the persons counted; a person without an answer is in none. */
export interface GroupOption {
  readonly set: string;
  readonly option: string;
  readonly people: PersonSet;
}

export const zoneGroupsSchema = z.strictObject({
  /** Date of these statements, `YYYY-MM-DD`: they are made once, with the zone, and never anew. */
  since: z.iso.date(),
  /** Group sets that share the zone: at least three of their options with at least two persons each. */
  sharedBy: z.array(z.string()),
  /** How many persons of an option touch the zone, ±1; only from 150 persons. */
  values: z.array(z.strictObject({ set: z.string(), option: z.string(), persons: z.number().int() })),
});

/** What a release says about the groups in a zone. What is missing is not stated: it may be few, many or nobody. */
export type ZoneGroups = z.infer<typeof zoneGroupsSchema>;

/** A zone is called shared from so many persons, options and persons of an option. */
export const SHARED = { persons: 10, options: 3, personsEach: 2 } as const;

/**
 * Rule 13: the groups of one zone. `people` are the persons in it and `n` all persons counted.
 * Under 150 persons the flag alone. From 150 an option's number, where nothing can be concluded about an option that
 * is not shown (`shownOptions`); never where all but a few of everybody are in the zone. Options in the order given,
 * which must come from the study's definition and never from the drawings.
 */
export function groupsOf(
  people: readonly number[],
  n: number,
  options: readonly GroupOption[],
  rules: Rules,
  k: number,
): Omit<ZoneGroups, "since"> {
  const sharedBy: string[] = [];
  const values: ZoneGroups["values"] = [];
  for (const [set, all] of bySet(options)) {
    const counted = all.map(({ option, people: chosen }) => {
      const inZone = people.filter((person) => chosen.has(person));
      const value = rules.value(inZone);
      return { option, size: chosen.size, ...value, admitted: rules.admits(value) };
    });
    if (isShared(people.length, counted)) sharedBy.push(set);
    if (n < TABLES_FROM_PERSONS || n - people.length < k) continue;
    for (const { option, size, shown } of shownOptions(people.length, counted, k))
      values.push({ set, option, persons: Math.min(shown, size - k) });
  }
  return { sharedBy, values };
}

const isShared = (persons: number, options: readonly { readonly persons: number }[]) =>
  persons >= SHARED.persons &&
  options.filter((option) => option.persons >= SHARED.personsEach).length >= SHARED.options;

/** One option in one zone: c persons (true number) of `size` who chose it. */
export interface OptionCount {
  readonly persons: number;
  readonly size: number;
  /** The true and the shown number both reach k. */
  readonly admitted: boolean;
}

/**
 * Which options of a set may be shown in a zone of v persons. Each shown one has c, v − c and size − c of at least k.
 * Those left over, persons without an answer among them, are nobody while all options are shown, or at least k; never is
 * exactly one option hidden. Hidden options must be able to change places, so that none is proven to be there: whichever
 * is left out, the others could hold everybody left over (`conceal`, as in step 4). Where that fails, the first shown
 * option is hidden with them: it could stand for any number of persons. The first, not the smallest, because which one
 * it is must not tell about numbers.
 */
export function shownOptions<O extends OptionCount>(persons: number, options: readonly O[], k: number): O[] {
  const mayShow = (option: O) =>
    option.admitted && persons - option.persons >= k && option.size - option.persons >= k;
  const shown = options.filter(mayShow);
  const hidden = options.filter((option) => !mayShow(option));
  const left = persons - shown.reduce((sum, option) => sum + option.persons, 0);
  if (hidden.length === 0) return left === 0 || left >= k ? shown : [];
  return hidden.length >= 2 && left >= k && conceal(left, hidden, k) ? shown : shown.slice(1);
}

/** Whether `left` and one person more fit into the hidden options, at most k − 1 in each, without the roomiest of them. */
function conceal(left: number, hidden: readonly OptionCount[], k: number): boolean {
  const room = hidden.map((option) => Math.min(k - 1, option.size));
  return left + 1 <= room.reduce((sum, one) => sum + one, 0) - Math.max(...room);
}

function bySet(options: readonly GroupOption[]): Map<string, GroupOption[]> {
  const sets = new Map<string, GroupOption[]>();
  for (const option of options) sets.set(option.set, [...(sets.get(option.set) ?? []), option]);
  return sets;
}
