import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { findJob } from "@/db/queries/jobs";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import type { StudyBox } from "@/lib/domain/surface/study-box";
import { withMargin } from "@/lib/domain/basemap/box";
import { askForCut, measureBasemap, runCut } from "@/lib/services/basemaps/cut-basemap";
import { putBasemap } from "@/lib/services/basemaps/put-basemap";
import { readBasemaps } from "@/lib/services/basemaps/read-basemaps";
import { removeBasemap } from "@/lib/services/basemaps/remove-basemap";
import type { Context } from "@/lib/services/context";
import { cancelJob } from "@/lib/services/jobs/cancel-job";
import { readJob } from "@/lib/services/jobs/read-job";
import { describeOnBoth } from "../../support/each-database";
import { tileArchive } from "../../support/tile-archive";
import { actorFor, contextOf, operator, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

/** Of the seeded study, which has no social spaces: the part of the map it shows. */
const STUDY: StudyBox = [6.76, 51.23, 6.86, 51.31];
const CITY: StudyBox = [6.5, 51.0, 7.1, 51.5];

describeOnBoth("base maps of a study", (open) => {
  let folder: string;
  let study: SeededStudy;
  let owner: Context;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "basemaps-"));
    study = await seedStudy(open());
    owner = await as(study.people.owner.userId);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  const store = () => ({ folder, mostBytes: 5_000_000 });
  async function* parts(bytes: Buffer) {
    for (let at = 0; at < bytes.length; at += 1_000)
      yield await Promise.resolve(bytes.subarray(at, at + 1_000));
  }
  const put = (
    ctx: Context,
    bytes = tileArchive({ box: withMargin(STUDY, 100), maxZoom: 12 }),
    slug = study.slug,
  ) => putBasemap(ctx, { study: slug, store: store(), parts: () => parts(bytes) });
  const archive = (box = CITY) =>
    writeFileSync(join(folder, "city.pmtiles"), tileArchive({ box, maxZoom: 14 }));
  const wanted = { archive: "city.pmtiles", marginMeters: 1_000 };
  const cut = () => ({ study: study.slug, wanted, store: store() });
  const named = async (slug = study.slug) => {
    const [row] = await open().rows<{ file: string | null }>(
      sql`select definition->'map'->>'basemap' as file from studies where slug = ${slug}`,
    );
    return row?.file;
  };
  const actions = async () =>
    (await auditLines(open(), { studyId: study.id, limit: 50, beforeId: null })).map(({ action }) => action);

  it("are the owner's to set and see, and nobody else's", async () => {
    archive();
    const acts: ((ctx: Context) => Promise<unknown>)[] = [
      (ctx) => put(ctx),
      (ctx) => removeBasemap(ctx, { study: study.slug, folder }),
      (ctx) => readBasemaps(ctx, { study: study.slug, folder }),
      (ctx) => measureBasemap(ctx, cut()),
      (ctx) => askForCut(ctx, cut()),
    ];
    for (const act of acts) {
      for (const role of ROLES) {
        const ctx = await as(study.people[role].userId);
        if (role === "owner") await act(ctx);
        else expect([role, await refusalOf(act(ctx))]).toEqual([role, "forbidden"]);
      }
      expect(await refusalOf(act(contextOf(open(), NOBODY)))).toBe("not-signed-in");
    }
    const elsewhere = await seedStudy(open());
    expect(await refusalOf(put(await as(elsewhere.people.owner.userId)))).toBe("forbidden");
  });

  it("are read part by part, named after their content, and told", async () => {
    const facts = await put(owner);
    expect(facts).toMatchObject({ file: expect.stringMatching(/^map-[0-9a-f]{32}\.pmtiles$/), maxZoom: 12 });
    expect(await named()).toBe(facts.file);
    expect(readdirSync(folder)).toEqual([facts.file]);
    const room = await readBasemaps(owner, { study: study.slug, folder });
    expect(room.basemap).toMatchObject({
      file: facts.file,
      facts: { attribution: "© Testland", missing: [] },
    });
    expect(room).toMatchObject({ box: STUDY, archives: [], job: null });
    expect(await actions()).toContain("basemap.set");
  });

  it("of which no study has the file any more are removed, those of others and the operator's stay", async () => {
    archive();
    const second = await seedStudy(open());
    const shared = tileArchive({ box: withMargin(STUDY, 300), maxZoom: 12 }); // in use nowhere else
    const { file: first } = await put(owner, shared);
    await put(operator(open()), shared, second.slug);
    const { file: other } = await put(owner, tileArchive({ box: withMargin(STUDY, 500), maxZoom: 11 }));
    expect(readdirSync(folder).sort()).toEqual([first, other, "city.pmtiles"].sort());
    await removeBasemap(owner, { study: study.slug, folder });
    expect(await named()).toBeNull();
    expect(readdirSync(folder).sort()).toEqual([first, "city.pmtiles"].sort());
    await removeBasemap(operator(open()), { study: second.slug, folder });
    expect(readdirSync(folder)).toEqual(["city.pmtiles"]);
    expect(await actions()).toContain("basemap.removed");
  });

  it("survive being set by two studies at once", async () => {
    const second = await seedStudy(open());
    await Promise.all([put(owner), put(operator(open()), undefined, second.slug)]);
    await Promise.all([
      removeBasemap(owner, { study: study.slug, folder }),
      put(operator(open()), undefined, second.slug),
    ]);
    const file = await named(second.slug);
    expect(existsSync(join(folder, file ?? ""))).toBe(true);
    expect(readdirSync(folder)).toEqual([file]);
  });

  it.each([
    ["too-large", () => Buffer.alloc(5_000_001)],
    ["unsupported-media-type", () => Buffer.from("PK".repeat(500))],
    ["invalid", () => tileArchive({ box: [6.8, 51.25, 6.9, 51.3], maxZoom: 12 })],
    [
      "invalid",
      () => tileArchive({ box: CITY, maxZoom: 10, metadata: { vector_layers: [{ id: "roads" }] } }),
    ],
  ])("that are refused (%s) leave nothing behind", async (code, bytes) => {
    const { file } = await put(owner);
    expect(await refusalOf(put(owner, bytes()))).toBe(code);
    expect(await named()).toBe(file);
    expect(readdirSync(folder)).toEqual([file]);
  });

  it("are cut out of an archive of the operator's, as large as was said", async () => {
    archive();
    const size = await measureBasemap(owner, cut());
    const { job } = await askForCut(owner, cut());
    expect((await readBasemaps(owner, { study: study.slug, folder })).job).toBe(job);
    expect(await refusalOf(askForCut(owner, cut()))).toBe("conflict");
    await runCut(owner, { ...cut(), job });
    const done = await readJob(owner, { job });
    expect(done).toMatchObject({
      state: "done",
      progress: 100,
      result: { file: await named(), bytes: size.bytes },
    });
    const room = await readBasemaps(owner, { study: study.slug, folder });
    expect(room.basemap?.facts).toMatchObject({
      bytes: size.bytes,
      tiles: size.tiles,
      minZoom: 0,
      maxZoom: 14,
    });
    expect(room.archives).toEqual([{ file: "city.pmtiles", bytes: expect.any(Number), covers: true }]);
    expect(room.job).toBeNull();
    const planner = await as(study.people.planner.userId);
    expect(await refusalOf(readJob(planner, { job }))).toBe("not-found");
  });

  it("are told also where other things lie in the folder", async () => {
    archive();
    mkdirSync(join(folder, "folder.pmtiles"));
    writeFileSync(join(folder, "text.pmtiles"), "no map");
    const { archives } = await readBasemaps(owner, { study: study.slug, folder });
    expect(archives.map(({ file }) => file)).toEqual(["city.pmtiles"]);
  });

  it("are not changed by a cut that was cancelled", async () => {
    archive();
    const { job } = await askForCut(owner, cut());
    await cancelJob(owner, { job });
    await runCut(owner, { ...cut(), job });
    expect((await findJob(open(), job))?.state).toBe("cancelled");
    expect(await named()).toBeNull();
    expect(readdirSync(folder)).toEqual(["city.pmtiles"]);
  });

  it("are not cut where the archive ends, nor out of what is none", async () => {
    archive([6.8, 51.25, 7.1, 51.5]);
    expect(await refusalOf(askForCut(owner, cut()))).toBe("invalid");
    const from = (name: string) =>
      refusalOf(askForCut(owner, { ...cut(), wanted: { ...wanted, archive: name } }));
    expect(await from("none.pmtiles")).toBe("not-found");
    expect(await from("../city.pmtiles")).toBe("invalid");
    expect(await from(`map-${randomUUID().replaceAll("-", "")}.pmtiles`)).toBe("invalid");
    expect(await refusalOf(askForCut(owner, { ...cut(), store: { folder, mostBytes: 2_000 } }))).toBe(
      "invalid",
    );
    archive();
    expect(await refusalOf(askForCut(owner, { ...cut(), store: { folder, mostBytes: 2_000 } }))).toBe(
      "too-large",
    );
  });

  it("fail with a reason when the archive goes while it is cut", async () => {
    archive();
    const { job } = await askForCut(owner, cut());
    rmSync(join(folder, "city.pmtiles"));
    await runCut(owner, { ...cut(), job });
    expect(await findJob(open(), job)).toMatchObject({ state: "failed", error: "not-found" });
  });
});
