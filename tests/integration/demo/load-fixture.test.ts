import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { describeOnBoth } from "../../support/each-database";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import { DISTRICT } from "@/lib/domain/demo/places";
import { loadFixture } from "@/lib/services/demo/load-fixture";
import { foundStudy } from "@/lib/services/studies/found-study";

const PARTICIPANTS = 250;

describeOnBoth("loadFixture", (open) => {
  beforeAll(async () => {
    await foundStudy(open(), {
      slug: "large",
      definition: SMALL_DEMO_STUDY.definition,
      socialSpaces: [{ name: "North", boundary: { type: "Polygon", coordinates: [[...DISTRICT]] } }],
      workshops: [],
    });
  });

  it("fills a study with about eight valid marks a participant, in four groups", async () => {
    const added = await loadFixture(open(), { study: "large", participants: PARTICIPANTS, seed: 1 });
    expect(added.participants).toBe(PARTICIPANTS);
    expect(added.marks / PARTICIPANTS).toBeGreaterThan(7);
    expect(added.marks / PARTICIPANTS).toBeLessThan(9);
    const [seen] = await open().rows<{
      marks: number;
      invalid: number;
      groups: number;
      kinds: number;
      touched: number;
    }>(sql`
      select (select count(*)::int from marks) as marks, (select count(*)::int from marks where not ST_IsValid(geometry)) as invalid,
        (select count(distinct groups->>'life')::int from drawings) as groups, (select count(distinct kind)::int from marks) as kinds,
        (select count(distinct drawing_id)::int from touched_cells) as touched`);
    expect(seen).toEqual({ marks: added.marks, invalid: 0, groups: 4, kinds: 3, touched: PARTICIPANTS });
  });

  it("stores documents that a tablet could have sent", async () => {
    const rows = await open().rows<{ document: Uint8Array }>(sql`select document from drawings limit 50`);
    for (const { document } of rows) {
      expect(
        drawingDocumentSchema.safeParse(JSON.parse(new TextDecoder().decode(document))).error,
      ).toBeUndefined();
    }
  });

  it("adds nothing for the same seed and as many again for another", async () => {
    const count = async () =>
      (await open().rows<{ n: number }>(sql`select count(*)::int as n from drawings`))[0]?.n;
    expect(
      (await loadFixture(open(), { study: "large", participants: PARTICIPANTS, seed: 1 })).participants,
    ).toBe(0);
    expect(await count()).toBe(PARTICIPANTS);
    await loadFixture(open(), { study: "large", participants: 50, seed: 2 });
    expect(await count()).toBe(PARTICIPANTS + 50);
  });

  it("refuses an unknown study", async () => {
    await expect(loadFixture(open(), { study: "nowhere", participants: 1, seed: 1 })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
