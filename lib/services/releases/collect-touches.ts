import "server-only";
import { drawingsNearShielded, shieldedPositions, streamTouches } from "@/db/queries/releases";
import type { ReleaseStudy, Touch } from "@/db/queries/releases";
import { readDocument } from "@/lib/domain/drawing/read-document";
import { ATTITUDES, WISHES } from "@/lib/domain/drawing/terms";
import type { Stance } from "@/lib/domain/drawing/terms";
import { touchedCells } from "@/lib/domain/surface/touched-cells";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";

/** Ways are cut where they end within 400 m of a place; nothing farther away is touched by it. */
const NEAR_SHIELDED_METERS = 450;

/**
 * Per attitude and per wish, cell → positions of `people` (sorted ids) who touch it, without what lies at a shielded place. A person
 * who is not among them arrived later and is left out. Holds one number a touch.
 */
export async function collectTouches(
  ctx: Pick<Context, "db" | "clock">,
  { id, definition }: ReleaseStudy,
  people: readonly string[],
): Promise<Record<Stance, Map<string, number[]>>> {
  const positions = new Map(people.map((person, position) => [person, position]));
  const touches: Record<Stance, Map<string, number[]>> = {
    use: new Map(),
    value: new Map(),
    avoid: new Map(),
    here: new Map(),
    "not-here": new Map(),
  };
  const take = ({ participant, attitude, cell }: Touch) => {
    const person = positions.get(participant);
    if (person === undefined) return;
    const persons = touches[attitude].get(cell);
    if (persons) persons.push(person);
    else touches[attitude].set(cell, [person]);
  };
  const { baseResolution, strict } = definition.disclosure;
  const shielded = await shieldedPositions(ctx.db, id);
  const near = shielded.length > 0 ? await drawingsNearShielded(ctx.db, id, NEAR_SHIELDED_METERS) : [];
  const { within } = await studyFrame(ctx, id);
  for (const { participant, document } of near) {
    const cells = touchedCells(readDocument(document), baseResolution, { strict, shielded, within });
    for (const attitude of [...ATTITUDES, ...WISHES])
      for (const cell of cells.get(attitude) ?? []) take({ participant, attitude, cell });
  }
  const apart = near.map((drawing) => drawing.id);
  for await (const batch of streamTouches(ctx.db, id, baseResolution, apart)) batch.forEach(take);
  return touches;
}
