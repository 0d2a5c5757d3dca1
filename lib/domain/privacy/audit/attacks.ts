import type { Attitude } from "../../drawing/terms";
import { zoneKey } from "../released-zone";
import type { Audited } from "./audit-release";
import type { Doubt, Question } from "./question";
import type { Checks } from "./checks";
import { groupsAttack } from "./groups-attack";
import { restZoneAttack } from "./rest-zone-attack";

export interface Attack {
  readonly attitude: Attitude;
  readonly zone: string;
  readonly problem: Question;
}

/**
 * Every linear programme that an attacker could set up about what a release does not show. On a frozen partition there is
 * none: what was under k when the zones were made may have grown, so that no number says anything about a part.
 */
export function attacksOn({ tables, sets, input, before }: Omit<Audited, "standings">): Attack[] {
  const { people, kPlanner: k, baseResolution } = input;
  if (before) return [];
  const zones = new Map(tables.zones.map((zone) => [zoneKey(zone), zone]));
  return sets.flatMap((set): Attack[] => {
    const { attitude, zone: name, rest, cells, people: inZone } = set;
    const zone = zones.get(zoneKey(set));
    if (!zone) return [];
    const named = (problem: Question): Attack => ({ attitude, zone: name, problem });
    const found: Attack[] = [];
    if (rest) {
      const seen = { name, resolution: zone.resolution, cells, persons: inZone.length };
      found.push(named(restZoneAttack(seen, baseResolution, people.length, k)));
    }
    const values = zone.groups?.values ?? [];
    for (const id of new Set(values.map((value) => value.set))) {
      const options = input.groups.filter((option) => option.set === id);
      const answered = options.reduce((sum, option) => sum + option.people.size, 0);
      const seen = options.map(({ option, people: chosen }) => {
        const count = inZone.filter((person) => chosen.has(person)).length;
        const shown = values.some((value) => value.set === id && value.option === option);
        return { size: chosen.size, shown: shown ? count : null, few: count < k };
      });
      found.push(
        named(
          groupsAttack(
            {
              name: `${name} ${id}`,
              persons: inZone.length,
              options: seen,
              unanswered: people.length - answered,
            },
            k,
          ),
        ),
      );
    }
    return found;
  });
}

/** Nothing that is not shown may be proven to be there, nor be known exactly. Gives back how many questions had no answer. */
export function judge(
  attacks: readonly Attack[],
  answers: readonly (readonly (Doubt | null)[])[],
  checks: Checks,
): number {
  let undecided = 0;
  attacks.forEach((attack, at) => {
    for (const doubt of answers[at] ?? []) {
      if (doubt === null) undecided += 1;
      else checks.look("inference", doubt.none && doubt.some, attack);
    }
  });
  return undecided;
}
