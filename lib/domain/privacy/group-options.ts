import * as z from "zod";
import type { GroupSet } from "../study/definition";
import type { GroupOption } from "./groups";
import { personSet } from "./person-set";

const answersSchema = z.record(z.string(), z.string());

/** Participant → option; null where they answered differently in two drawings. */
type Chosen = Map<string, string | null>;

/**
 * Every option of a study's group sets with those of `people` (sorted ids) who chose it, as positions; in the order of the
 * study's definition. Who answered differently in two drawings has no answer, as has who was not asked.
 */
export function groupOptions(
  sets: readonly Pick<GroupSet, "id" | "options">[],
  people: readonly string[],
  drawings: readonly { readonly participant: string; readonly groups: unknown }[],
): GroupOption[] {
  const answers = new Map(sets.map(({ id }): [string, Chosen] => [id, new Map()]));
  for (const { participant, groups } of drawings)
    for (const [set, option] of Object.entries(answersSchema.parse(groups))) {
      const chosen = answers.get(set);
      const before = chosen?.get(participant);
      chosen?.set(participant, before === undefined || before === option ? option : null);
    }
  return sets.flatMap(({ id: set, options }) => {
    const chosen = answers.get(set);
    const byOption = new Map(options.map(({ id }): [string, number[]] => [id, []]));
    for (const [position, person] of people.entries())
      byOption.get(chosen?.get(person) ?? "")?.push(position);
    return [...byOption].map(([option, chose]) => ({
      set,
      option,
      people: personSet(people.length, chose),
    }));
  });
}
