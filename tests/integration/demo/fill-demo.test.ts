import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { describeOnBoth } from "../../support/each-database";
import type { Database } from "@/db/database";
import { accountByEmail, grantsOf } from "@/db/queries/people";
import { releaseTables } from "@/db/queries/release-tables";
import { ROLES } from "@/lib/domain/access/roles";
import { DEMO_STUDY, SHEET_DEMO_STUDY, SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import { demoAccessSchema } from "@/lib/services/demo/access";
import { fillDemo } from "@/lib/services/demo/fill-demo";
import { verifyPassword } from "@/lib/services/people/passwords";

const options = { baseUrl: "http://localhost:4700", accountsAllowed: true };

interface Counts {
  slug: string;
  drawings: number;
  people: number;
  marks: number;
  touches: number;
  invalid: number;
  workshops: number;
  open: number;
  releases: number;
  actors: number;
  ties: number;
}

function counts(db: Database): Promise<Counts[]> {
  const of = (table: string, where = "true") =>
    sql.raw(`(select count(*)::int from ${table} where study_id = s.id and ${where})`);
  return db.rows<Counts>(sql`
    select s.slug, ${of("drawings")} as drawings, ${of("participants")} as people, ${of("marks")} as marks,
      ${of("touched_cells")} as touches, ${of("marks", "not ST_IsValid(geometry)")} as invalid,
      ${of("workshops")} as workshops, ${of("workshops", "demo and closed_at is null")} as open, ${of("releases")} as releases,
      ${of("network_actors")} as actors, ${of("network_ties")} as ties
    from studies s order by s.slug`);
}

const moved = ({ code, joinUrl }: { code: string; joinUrl: string }) => ({
  code,
  joinUrl: joinUrl.replace("4700", "4701"),
});

describeOnBoth("fillDemo", (open) => {
  it("fills both studies, valid and countable, and founds an empty one on sheets", async () => {
    const access = await fillDemo(open(), options);
    expect(demoAccessSchema.safeParse(access).error).toBeUndefined();

    const [large, small, sheet] = await counts(open());
    expect(sheet).toMatchObject({ slug: SHEET_DEMO_STUDY.slug, drawings: 0, workshops: 1, open: 1 });
    expect(large).toMatchObject({
      slug: DEMO_STUDY.slug,
      drawings: 160,
      people: 160,
      invalid: 0,
      workshops: 4,
      open: 1,
      releases: 1,
      actors: 8,
      ties: 9,
    });
    expect(small).toMatchObject({
      slug: SMALL_DEMO_STUDY.slug,
      drawings: 40,
      people: 40,
      invalid: 0,
      workshops: 4,
      open: 1,
      releases: 0,
    });
    expect(large?.marks).toBeGreaterThan(1_200);
    expect(small?.marks).toBeGreaterThan(300);
    expect(large?.touches).toBeGreaterThan(large?.marks ?? 0);
    expect(access.workshop.joinUrl).toBe(`http://localhost:4700/de/draw/${access.workshop.code}`);
  });

  it("tells in the large study's tables what 160 people allow", async () => {
    const [release] = await open().rows<{ id: string; study: string }>(sql`
      select r.id, r.study_id as study from releases r join studies s on s.id = r.study_id where s.slug = ${DEMO_STUDY.slug}`);
    const tables = await open().releasesOnly((tx) =>
      releaseTables(tx, { id: release?.id ?? "", studyId: release?.study ?? "" }),
    );
    expect(tables?.basis).toMatchObject({ workshops: 3, missingGroups: [] });
    expect(tables?.basis.venuePercent).toBeGreaterThan(0);
    // Of the scenario's located marks about one in ten lies beyond the district.
    expect([85, 90, 95]).toContain(tables?.basis.insidePercent);
    expect(tables?.basis.marksPerPerson).toBeGreaterThan(5);
    expect(tables?.from150?.times.rows.length).toBeGreaterThan(10);
    expect(tables?.from150?.quarters.rows.length).toBeGreaterThan(4);
    expect(tables?.from150?.institutions.rows.length).toBeGreaterThan(2);
    expect(tables?.from150?.topics).toEqual({ asked: false, rows: [] });
  });

  it("changes nothing the second time and keeps what is known, under another address too", async () => {
    const first = await fillDemo(open(), options);
    const before = await counts(open());
    const again = await fillDemo(open(), { ...options, baseUrl: "http://localhost:4701", known: first });
    expect(await counts(open())).toEqual(before);
    expect(again).toEqual({
      ...first,
      baseUrl: "http://localhost:4701",
      workshop: moved(first.workshop),
      sheetWorkshop: moved(first.sheetWorkshop),
    });
  });

  it("goes on where an interrupted filling ended", async () => {
    const before = await counts(open());
    await open().run(sql`
      delete from drawings where id in (
        select d.id from drawings d join studies s on s.id = d.study_id where s.slug = ${SMALL_DEMO_STUDY.slug} limit 7)`);
    expect(await counts(open())).not.toEqual(before);
    await fillDemo(open(), options);
    expect(await counts(open())).toEqual(before);
  });

  it("makes one account a role whose password opens it, with that role alone in both studies", async () => {
    const access = await fillDemo(open(), options);
    expect(access.accounts.map(({ role }) => role)).toEqual([...ROLES, "researcher"]);
    expect(Object.keys(access.tokens).sort()).toEqual([...ROLES].sort());
    const studies = await open().rows<{ id: string }>(sql`select id from studies`);
    for (const { role, email, password } of access.accounts) {
      const account = await accountByEmail(open(), email);
      expect(account?.demo).toBe(true);
      expect(await verifyPassword(account?.passwordHash ?? null, password)).toBe(true);
      for (const { id } of studies) {
        expect(await grantsOf(open(), id, account?.userId ?? "")).toMatchObject([
          { role, confirmed: role === "researcher" },
        ]);
      }
    }
  });

  it("makes no accounts where others reach the server", async () => {
    const access = await fillDemo(open(), { baseUrl: "https://karte.example", accountsAllowed: false });
    expect(access.accounts).toEqual([]);
    expect(access.tokens).toEqual({});
  });
});
