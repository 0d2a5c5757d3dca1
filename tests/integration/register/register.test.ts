import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { readTable } from "@/lib/domain/import/read-table";
import { NO_HOURS, type Institution } from "@/lib/domain/register/institution";
import { addInstitution } from "@/lib/services/register/add-institution";
import { changeInstitution, removeInstitution } from "@/lib/services/register/change-institution";
import { checkImport } from "@/lib/services/register/check-import";
import { listAreas } from "@/lib/services/register/list-areas";
import { listImports } from "@/lib/services/register/list-imports";
import { listInstitutions } from "@/lib/services/register/list-institutions";
import { readInstitution } from "@/lib/services/register/read-institution";
import { takeImport } from "@/lib/services/register/take-import";
import { undoImport } from "@/lib/services/register/undo-import";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

const library = (given: Partial<Institution> = {}): Institution => ({
  name: "Bücherei Rath",
  kind: "Bücherei",
  provider: "Stadt",
  address: "Am Weg 3",
  position: [6.8142, 51.2661],
  openingHours: { week: { mon: [["09:00", "12:00"]] }, note: "" },
  languages: ["de", "uk"],
  stepFree: true,
  rooms: "ein Raum für 20",
  oneOffCost: 0,
  yearlyCost: 12_500,
  availableFrom: "2027-02-01",
  leaseUntil: null,
  selfImage: "offen für alle",
  stopWithin300m: true,
  eveningService: null,
  shielded: false,
  source: "Gespräch",
  ...given,
});

const PLACES =
  "Name;Art;lat;lon\nHaus der Jugend;Jugend;51,26;6,81\nTausch;Jugend;6,80;51,25\n;Jugend;51,26;6,81\nFern;x;52,5;13,4\n";
const square = (west: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 51.24],
      [west + 0.02, 51.24],
      [west + 0.02, 51.26],
      [west, 51.26],
      [west, 51.24],
    ],
  ],
});
const AREAS = JSON.stringify({
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { name: "Mörsenbroich", nr: "064" }, geometry: square(6.8) },
    { type: "Feature", properties: { name: "Rath", nr: "063" }, geometry: square(6.82) },
  ],
});
const FIGURES = "Jahr;Stadtteil;Einwohner\n2024;Moersenbroich;17533\n2024;RATH*;22835\n2024;Bilk;41747\n";

describeOnBoth("the register", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const as = async (role: Role, at = study) =>
    contextOf(open(), await actorFor(open(), at.people[role].userId));
  const file = (what: string, text: string, plan?: unknown) => ({
    study: study.slug,
    what,
    read: () =>
      Promise.resolve({ file: `${what}.csv`, table: readTable(new TextEncoder().encode(text)), plan }),
  });
  const take = async (what: string, text: string, change: object = {}) => {
    const ctx = await as("facilitator");
    const { plan } = await checkImport(ctx, file(what, text));
    return takeImport(ctx, file(what, text, { ...plan, ...change }));
  };
  const names = async (role: Role) =>
    (await listInstitutions(await as(role), study.slug)).institutions.map(({ name }) => name);

  it("every verb refuses who may not, and never reads their file", async () => {
    const id = randomUUID();
    const unread = { study: study.slug, what: "areas", read: () => Promise.reject(new Error("read")) };
    const address = { study: study.slug, institution: id, version: 1 };
    const edit: Role[] = ["facilitator", "planner", "owner"];
    const keep: Role[] = ["researcher", "data-protection"];
    const acts: [string, readonly Role[], (ctx: Awaited<ReturnType<typeof as>>) => Promise<unknown>][] = [
      ["list", ROLES, (ctx) => listInstitutions(ctx, study.slug)],
      ["areas", ROLES, (ctx) => listAreas(ctx, study.slug)],
      ["imports", edit, (ctx) => listImports(ctx, study.slug)],
      ["form", [...edit, ...keep], (ctx) => readInstitution(ctx, { study: study.slug, institution: "new" })],
      ["add", edit, (ctx) => addInstitution(ctx, { study: study.slug, body: library() })],
      [
        "shield",
        keep,
        (ctx) => addInstitution(ctx, { study: study.slug, body: library({ shielded: true }) }),
      ],
      ["change", [...edit, ...keep], (ctx) => changeInstitution(ctx, { ...address, body: library() })],
      ["remove", [...edit, ...keep], (ctx) => removeInstitution(ctx, address)],
      ["check", edit, (ctx) => checkImport(ctx, unread)],
      ["take", edit, (ctx) => takeImport(ctx, unread)],
      ["undo", edit, (ctx) => undoImport(ctx, { study: study.slug, import: id })],
    ];
    const elsewhere = await seedStudy(open());
    for (const [name, may, act] of acts) {
      for (const role of ROLES) {
        const outcome = await refusalOf(act(await as(role))).catch((error: Error) => error.message);
        expect([name, role, outcome === "forbidden"]).toEqual([name, role, !may.includes(role)]);
        expect([name, role, await refusalOf(act(await as(role, elsewhere)))]).toEqual([
          name,
          role,
          "forbidden",
        ]);
      }
      expect([name, await refusalOf(act(contextOf(open(), NOBODY)))]).toEqual([name, "not-signed-in"]);
    }
  });

  it("an entry is kept whole, changes by its version, and goes", async () => {
    const ctx = await as("planner");
    const { id, version } = await addInstitution(ctx, { study: study.slug, body: library() });
    const address = { study: study.slug, institution: id };
    expect((await readInstitution(ctx, address)).institution).toEqual({ id, version, ...library() });
    const changed = library({ name: "Bücherei", openingHours: NO_HOURS, languages: [], stepFree: null });
    expect(await changeInstitution(ctx, { ...address, version: 1, body: changed })).toEqual({
      id,
      version: 2,
    });
    expect((await readInstitution(ctx, address)).institution).toEqual({ id, version: 2, ...changed });
    for (const stale of [1, null]) {
      expect(await refusalOf(changeInstitution(ctx, { ...address, version: stale, body: library() }))).toBe(
        "changed",
      );
      expect(await refusalOf(removeInstitution(ctx, { ...address, version: stale }))).toBe("changed");
    }
    await removeInstitution(ctx, { ...address, version: 2 });
    expect(await refusalOf(readInstitution(ctx, address))).toBe("not-found");
    expect(await refusalOf(addInstitution(ctx, { study: study.slug, body: library({ name: " " }) }))).toBe(
      "invalid",
    );
  });

  it("shielded places are seen and changed by researcher and data protection alone", async () => {
    const keeper = await as("researcher");
    const shelter = library({ name: "Zuflucht", shielded: true });
    const { id } = await addInstitution(keeper, { study: study.slug, body: shelter });
    const address = { study: study.slug, institution: id, version: 1 };
    for (const role of ROLES) {
      const keeps = role === "researcher" || role === "data-protection";
      expect([role, (await names(role)).includes("Zuflucht")]).toEqual([role, keeps]);
      if (keeps) continue;
      const ctx = await as(role);
      expect(await refusalOf(changeInstitution(ctx, { ...address, body: library() }))).toBe("not-found");
      expect(await refusalOf(removeInstitution(ctx, address))).toBe("not-found");
    }
    const { id: open1 } = await addInstitution(await as("owner"), { study: study.slug, body: library() });
    const hide = { study: study.slug, institution: open1, version: 1, body: library({ shielded: true }) };
    expect(await refusalOf(changeInstitution(await as("owner"), hide))).toBe("forbidden");
    const check = await checkImport(
      await as("owner"),
      file("institutions", "Name;lat;lon\nZuflucht;51,2661;6,8142\nweiter;51,25;6,8\n"),
    );
    expect(JSON.stringify(check.checked)).not.toMatch(/"known":\["[^\]]*Zuflucht/);
    await removeInstitution(keeper, address);
  });

  it("a look stores nothing; what is taken is what the plan says, and an undo takes it back", async () => {
    const ctx = await as("facilitator");
    const before = await names("facilitator");
    const look = await checkImport(ctx, file("institutions", PLACES));
    if (look.what !== "institutions") throw new Error("not places");
    expect(look.checked.places.map(({ line, question }) => [line, question])).toEqual([
      [2, null],
      [3, "swapped"],
      [5, "far"],
    ]);
    expect(look.checked.bad).toEqual([{ line: 4, reason: "no-name" }]);
    expect(await names("facilitator")).toEqual(before);

    const { id, taken } = await take("institutions", PLACES, { answers: { 3: "turn" } });
    expect(taken).toBe(2);
    const { institutions } = await listInstitutions(ctx, study.slug);
    const turned = institutions.find(({ name }) => name === "Tausch");
    expect(turned?.position).toEqual([6.8, 51.25]);
    expect(turned?.source).toBe("institutions.csv");
    expect((await listImports(ctx, study.slug)).imports[0]).toMatchObject({
      id,
      what: "institutions",
      taken: 2,
    });

    if (!turned) throw new Error("gone");
    const { id: institution, version, ...rest } = turned;
    await changeInstitution(ctx, {
      study: study.slug,
      institution,
      version,
      body: { ...rest, rooms: "zwei" },
    });
    expect(await undoImport(ctx, { study: study.slug, import: id })).toEqual({ removed: 1, kept: 1 });
    expect(await names("facilitator")).toEqual(
      [...before, "Tausch"].toSorted((a, b) => a.localeCompare(b, "de")),
    );
    expect(await refusalOf(undoImport(ctx, { study: study.slug, import: id }))).toBe("not-found");
  });

  it("a plan that leaves nothing stores nothing, not even the import", async () => {
    const ctx = await as("facilitator");
    const count = (await listImports(ctx, study.slug)).imports.length;
    const none = { answers: { 2: "leave" } };
    await expect(take("institutions", PLACES, none)).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "plan", code: "nothing-to-take" }],
    });
    expect((await listImports(ctx, study.slug)).imports).toHaveLength(count);
  });

  it("a file that cannot be read is refused with its reason", async () => {
    await expect(checkImport(await as("owner"), file("areas", "{ broken"))).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "file", code: "not-json" }],
    });
    expect(await refusalOf(checkImport(await as("owner"), file("things", PLACES)))).toBe("not-found");
  });

  it("population reaches the areas it means; the newest file counts until it is undone", async () => {
    const ctx = await as("owner");
    const areas = await take("areas", AREAS);
    expect(areas.taken).toBe(2);
    const look = await checkImport(ctx, file("figures", FIGURES));
    if (look.what !== "figures") throw new Error("not figures");
    expect(look.checked.joined.map(({ name, by }) => [name, by])).toEqual([
      ["Moersenbroich", "name"],
      ["RATH*", "name"],
      ["Bilk", null],
    ]);
    await take("figures", FIGURES);
    const figure = async (name: string) =>
      (await listAreas(ctx, study.slug)).areas.find((area) => area.name === name)?.figures;
    expect(await figure("Rath")).toEqual([{ figure: "population", year: 2024, value: 22835 }]);
    const later = await take("figures", FIGURES.replace("22835", "99"));
    expect(await figure("Rath")).toEqual([{ figure: "population", year: 2024, value: 99 }]);
    await undoImport(ctx, { study: study.slug, import: later.id });
    expect(await figure("Rath")).toEqual([{ figure: "population", year: 2024, value: 22835 }]);
    const [rath] = (await listAreas(ctx, study.slug)).areas.filter(({ name }) => name === "Rath");
    expect(rath?.squareKilometers).toBeCloseTo(3.1, 1);
    await undoImport(ctx, { study: study.slug, import: areas.id });
    expect((await listAreas(ctx, study.slug)).areas).toEqual([]);
  });

  it("what was done is in the log, without a word of content", async () => {
    const lines = await auditLines(open(), { studyId: study.id, limit: 100, beforeId: null });
    const actions = new Set(lines.map(({ action }) => action));
    for (const action of ["added", "changed", "removed", "imported", "undone"])
      expect(actions).toContain(`register.${action}`);
    expect(JSON.stringify(lines)).not.toMatch(/Zuflucht|Bücherei|Tausch|csv/);
  });
});
