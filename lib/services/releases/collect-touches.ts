import "server-only";
import type { Database } from "@/db/database";
import { streamTouches } from "@/db/queries/releases";
import type { Attitude } from "@/lib/domain/drawing/terms";

/**
 * Per attitude, cell → positions of `people` (sorted ids) who touch it. A person who is not among them arrived
 * later and is left out. Holds one number a touch.
 */
export async function collectTouches(
  db: Database,
  studyId: string,
  resolution: number,
  people: readonly string[],
): Promise<Record<Attitude, Map<string, number[]>>> {
  const positions = new Map(people.map((id, position) => [id, position]));
  const touches: Record<Attitude, Map<string, number[]>> = {
    use: new Map(),
    value: new Map(),
    avoid: new Map(),
  };
  for await (const batch of streamTouches(db, studyId, resolution)) {
    for (const { participant, attitude, cell } of batch) {
      const person = positions.get(participant);
      if (person === undefined) continue;
      const persons = touches[attitude].get(cell);
      if (persons) persons.push(person);
      else touches[attitude].set(cell, [person]);
    }
  }
  return touches;
}
