import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { repairGeometry } from "@/lib/domain/geometry/repair";
import { describeOnBoth } from "@/tests/support/each-database";
import { randomOutline, seededRandom } from "@/tests/support/strokes";

const SEED = Number(process.env["SEED"] ?? 20_261_122);
const STROKES = 10_000;
const BATCH = 500;

/** Repaired once; each database judges the same shapes. */
const shapes = (() => {
  const random = seededRandom(SEED);
  return Array.from({ length: STROKES }, () => repairGeometry(randomOutline(random)));
})();

describeOnBoth(`10,000 random finger strokes (seed ${SEED})`, (open) => {
  const judged = async (all: readonly unknown[]) => {
    const bad: string[] = [];
    for (let from = 0; from < all.length; from += BATCH) {
      const rows = await open().rows<{ place: number; reason: string }>(sql`
        select place::int, ST_IsValidReason(g) as reason from (
          select place, ST_SetSRID(ST_GeomFromGeoJSON(shape::text), 4326) as g
          from jsonb_array_elements(${JSON.stringify(all.slice(from, from + BATCH))}::text::jsonb) with ordinality as t(shape, place)
        ) s where not ST_IsValid(g) or ST_IsEmpty(g) or not ST_IsPolygonCCW(g)`);
      bad.push(...rows.map(({ place, reason }) => `${from + place - 1}: ${reason}`));
    }
    return bad;
  };

  it("are all valid, never empty, and follow the right-hand rule", async () => {
    expect(await judged(shapes)).toEqual([]);
  });

  it("the judge finds what was not repaired", async () => {
    const random = seededRandom(SEED);
    expect((await judged(Array.from({ length: 200 }, () => randomOutline(random)))).length).toBeGreaterThan(
      50,
    );
  });
});
