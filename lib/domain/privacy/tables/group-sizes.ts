import { classOf, PERSON_CLASSES } from "../classes";
import type { GroupOption } from "../groups";
import type { Rules } from "../rules";
import type { Basis } from "../../sentences/basis";
import type { FurtherTables } from "./further-tables";

/**
 * Who took part: the class of each option's persons. Where the classes shown force somebody among fewer than k left
 * over, the first of them is left out; the first, because which one it is must not tell about numbers.
 */
export function groupSizes(
  options: readonly GroupOption[],
  n: number,
  rules: Rules,
  k: number,
): FurtherTables["groupSizes"] {
  return setsOf(options).flatMap((set) => {
    let shown = options
      .filter((option) => option.set === set)
      .flatMap(({ option, people }) => {
        const value = rules.value([...people].sort((a, b) => a - b));
        return rules.admits(value)
          ? [{ set, option, persons: people.size, class: classOf(value.shown) }]
          : [];
      });
    while (shown.length > 0 && forced(shown, n, k)) shown = shown.slice(1);
    return shown.map(({ option, class: step }) => ({ set, option, class: step }));
  });
}

function forced(shown: readonly { persons: number; class: 0 | 1 | 2 | 3 }[], n: number, k: number): boolean {
  const most = shown.reduce((sum, one) => sum + (PERSON_CLASSES[one.class].to ?? Infinity) + 1, 0);
  const left = n - shown.reduce((sum, one) => sum + one.persons, 0);
  return n > most && left < k;
}

/** Options that fewer than k persons chose; whether few or nobody is not told. */
export const missingGroups = (options: readonly GroupOption[], k: number): Basis["missingGroups"] =>
  options.filter(({ people }) => people.size < k).map(({ set, option }) => ({ set, option }));

const setsOf = (options: readonly GroupOption[]) => [...new Set(options.map(({ set }) => set))];
