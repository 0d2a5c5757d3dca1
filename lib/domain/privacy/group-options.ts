import * as z from "zod";
import type { GroupSet } from "../study/definition";
import type { GroupOption } from "./groups";
import { personSet } from "./person-set";

const answersSchema = z.record(z.string(), z.string());

/** Person → option; null where they answered differently in two drawings, undefined where they did not. */
type Chosen = (string | null | undefined)[];

/**
 * Every option of a study's group sets with those of `n` persons who chose it, as positions; in the order of the study's
 * definition. `groups` are a drawing's answers as JSON, set → option. Who answered differently in two drawings has no
 * answer, as has who was not asked.
 */
export function groupOptions(
  sets: readonly Pick<GroupSet, "id" | "options">[],
  n: number,
  drawings: readonly { readonly person: number; readonly groups: string }[],
): GroupOption[] {
  const answers = new Map(
    sets.map(({ id }): [string, Chosen] => [id, new Array<undefined>(n).fill(undefined)]),
  );
  // Many people give the same answers.
  const read = new Map<string, [set: string, option: string][]>();
  for (const { person, groups } of drawings) {
    const own = read.get(groups) ?? Object.entries(answersSchema.parse(JSON.parse(groups)));
    read.set(groups, own);
    for (const [set, option] of own) {
      const chosen = answers.get(set);
      const before = chosen?.[person];
      if (chosen) chosen[person] = before === undefined || before === option ? option : null;
    }
  }
  return sets.flatMap(({ id: set, options }) => {
    const byOption = new Map(options.map(({ id }): [string, number[]] => [id, []]));
    for (const [person, option] of answers.get(set)?.entries() ?? [])
      byOption.get(option ?? "")?.push(person);
    return [...byOption].map(([option, chose]) => ({ set, option, people: personSet(n, chose) }));
  });
}
