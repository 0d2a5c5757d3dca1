import * as z from "zod";
import type { GroupSet } from "../study/definition";
import type { GroupOption } from "./groups";

const answersSchema = z.record(z.string(), z.string());

/**
 * Every option of a study's group sets with those of `people` (sorted ids) who chose it, as positions; in the order of the
 * study's definition. Who answered differently in two drawings has no answer, as has who was not asked.
 */
export function groupOptions(
  sets: readonly Pick<GroupSet, "id" | "options">[],
  people: readonly string[],
  drawings: readonly { readonly participant: string; readonly groups: unknown }[],
): GroupOption[] {
  const answers = new Map<string, Map<string, Set<string>>>();
  for (const { participant, groups } of drawings) {
    const own = answers.get(participant) ?? new Map<string, Set<string>>();
    answers.set(participant, own);
    for (const [set, option] of Object.entries(answersSchema.parse(groups)))
      own.set(set, (own.get(set) ?? new Set()).add(option));
  }
  const chose = (person: string, set: string, option: string) => {
    const given = answers.get(person)?.get(set);
    return given?.size === 1 && given.has(option);
  };
  return sets.flatMap(({ id: set, options }) =>
    options.map(({ id: option }) => ({
      set,
      option,
      people: new Set(people.flatMap((person, position) => (chose(person, set, option) ? [position] : []))),
    })),
  );
}
