import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { heldFigures, noteFigures } from "@/db/queries/drawn-figures";
import { drawingTable } from "@/db/queries/release-touches";
import { askedVersions } from "@/db/queries/asked-versions";
import { studyBySlug } from "@/db/queries/desk";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import type { Position } from "@/lib/domain/drawing/document";
import { changesOf } from "@/lib/domain/study/changes";
import type { StudyDraft } from "@/lib/domain/study/draft";
import type { Context } from "@/lib/services/context";
import { listStudies } from "@/lib/services/desk/list-studies";
import { readStudyHome } from "@/lib/services/desk/read-study-home";
import { beginStudy } from "@/lib/services/studies/begin-study";
import { changeStudy } from "@/lib/services/studies/change-study";
import { dropDraft, readDraft, saveDraft } from "@/lib/services/studies/drafts";
import { foundFromDraft } from "@/lib/services/studies/found-from-draft";
import { isConsentReleased } from "@/lib/services/studies/is-consent-released";
import { letFound } from "@/lib/services/studies/let-found";
import { readSettings } from "@/lib/services/studies/read-settings";
import { releaseConsent } from "@/lib/services/studies/release-consent";
import { describeOnBoth } from "../../support/each-database";
import {
  actorFor,
  contextOf,
  operator,
  refusalOf,
  seedPerson,
  seedStudy,
  storeDrawing,
  type SeededStudy,
} from "../people/seed";

describeOnBoth("founding a study", (open) => {
  let elsewhere: SeededStudy;
  let founder: Context;
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  beforeAll(async () => {
    elsewhere = await seedStudy(open());
    const { userId } = elsewhere.people.planner;
    await letFound(operator(open()), { userId });
    founder = await as(userId);
  });
  const square: [number, number][] = [
    [6.8, 51.18],
    [6.82, 51.18],
    [6.82, 51.2],
    [6.8, 51.2],
    [6.8, 51.18],
  ];
  const begun = async (changes: Partial<StudyDraft> = {}) => {
    const { id } = await beginStudy(founder, { template: "arriving" });
    const draft: StudyDraft = {
      ...(await readDraft(founder, id)),
      title: { de: "Ankommen in Wersten" },
      spaces: [{ name: "Wersten", boundary: { type: "Polygon", coordinates: [square] } }],
      ...changes,
    };
    await saveDraft(founder, id, draft);
    return id;
  };
  const idOf = async (slug: string) => (await studyBySlug(open(), slug))?.id ?? "";

  it("only founders set studies up, and see their own drafts alone", async () => {
    const id = await begun();
    const others: [string, Context][] = [
      ["not-signed-in", contextOf(open(), NOBODY)],
      ["forbidden", await as(elsewhere.people.owner.userId)],
      ["forbidden", contextOf(open(), { ...(founder.actor as object), tokenStudyId: elsewhere.id } as never)],
    ];
    for (const [refusal, ctx] of others) {
      for (const act of [
        () => beginStudy(ctx, { template: "arriving" }),
        () => readDraft(ctx, id),
        () => saveDraft(ctx, id, {}),
        () => dropDraft(ctx, id),
        () => foundFromDraft(ctx, id),
      ])
        expect(await refusalOf(act())).toBe(refusal);
    }
    const second = await seedPerson(open(), elsewhere.id, []);
    expect(await refusalOf(letFound(founder, second))).toBe("forbidden");
    await letFound(operator(open()), second);
    const other = await as(second.userId);
    expect((await listStudies(other)).drafts).toEqual([]);
    expect((await listStudies(await as(elsewhere.people.owner.userId))).drafts).toBeNull();
    expect(await refusalOf(readDraft(other, id))).toBe("not-found");
    expect(await refusalOf(saveDraft(other, id, await readDraft(founder, id)))).toBe("not-found");
    expect(await refusalOf(foundFromDraft(other, id))).toBe("not-found");
    expect(await refusalOf(dropDraft(other, id))).toBe("not-found");
    await dropDraft(founder, id);
    expect((await listStudies(founder)).drafts).toEqual([]);
  });

  it("keeps a draft as it is typed, and founds nothing that lacks something", async () => {
    const { id } = await beginStudy(founder, { template: "arriving" });
    expect(await refusalOf(saveDraft(founder, id, { ...(await readDraft(founder, id)), mode: "film" }))).toBe(
      "invalid",
    );
    await expect(foundFromDraft(founder, id)).rejects.toMatchObject({
      fields: [
        { path: "title", code: "lacking" },
        { path: "space", code: "lacking" },
      ],
    });
    expect((await listStudies(founder)).drafts?.map((line) => line.id)).toEqual([id]);
    await dropDraft(founder, id);
  });

  it("its author owns it and nothing else; the draft is gone; a second one of this title has its own address", async () => {
    const id = await begun({ plannedPeople: 40 });
    const { slug } = await foundFromDraft(founder, id);
    expect(slug).toBe("ankommen-in-wersten");
    expect(await refusalOf(foundFromDraft(founder, id))).toBe("not-found");
    const owner = await as(elsewhere.people.planner.userId);
    const home = await readStudyHome(owner, slug);
    expect(home.roles).toEqual(["owner"]);
    expect(home.study.definition).toMatchObject({ example: false, plannedPeople: 40 });
    expect(await refusalOf(readStudyHome(await as(elsewhere.people.owner.userId), slug))).toBe("forbidden");
    expect((await foundFromDraft(founder, await begun())).slug).toMatch(/^ankommen-in-wersten-[0-9a-f]{4}$/);
    const lines = await auditLines(open(), { studyId: await idOf(slug), limit: 10, beforeId: null });
    const actions = lines.map(({ action }) => action).filter((action) => action.startsWith("study"));
    expect(actions).toEqual(["study-founded"]);
  });

  it("data protection releases the consent at its present version; its writer never does", async () => {
    const { id, slug, people } = elsewhere;
    const owner = await as(people.owner.userId);
    const keeper = await as(people["data-protection"].userId);
    const body = { version: "1" };
    for (const role of ROLES.filter((one) => one !== "data-protection"))
      expect([
        role,
        await refusalOf(releaseConsent(await as(people[role].userId), { study: slug, body })),
      ]).toEqual([role, "forbidden"]);
    expect(await refusalOf(releaseConsent(contextOf(open(), NOBODY), { study: slug, body }))).toBe(
      "not-signed-in",
    );
    const both = await seedPerson(open(), id, ["owner", "data-protection"]);
    expect(await refusalOf(releaseConsent(await as(both.userId), { study: slug, body }))).toBe("self-grant");
    expect(await refusalOf(releaseConsent(keeper, { study: slug, body: { version: "0" } }))).toBe("conflict");
    const released = async () => {
      const { definition } = (await readStudyHome(owner, slug)).study;
      return isConsentReleased(open(), id, { ...definition, example: false });
    };
    expect(await released()).toBe(false);
    await releaseConsent(keeper, { study: slug, body });
    await releaseConsent(keeper, { study: slug, body });
    expect(await released()).toBe(true);
    // Another word in it: it has to be read again.
    const { definition } = (await readStudyHome(owner, slug)).study;
    const changes = { ...changesOf(definition), consent: { de: "Einverstanden, ja?" } };
    const changed = await changeStudy(owner, { study: slug, body: { revision: 1, changes } });
    expect(changed.revision).toBe(2);
    expect(changed.prompts).toBe("1");
    expect(changed.consent).not.toBe("1");
    expect(await released()).toBe(false);
    expect(await refusalOf(changeStudy(owner, { study: slug, body: { revision: 1, changes } }))).toBe(
      "conflict",
    );
  });

  it("only owners change a study; every definition is kept", async () => {
    const { id, slug, people } = elsewhere;
    const { definition } = (await readStudyHome(await as(people.owner.userId), slug)).study;
    const body = { revision: 2, changes: changesOf(definition) };
    for (const role of ROLES.filter((one) => one !== "owner"))
      expect([
        role,
        await refusalOf(changeStudy(await as(people[role].userId), { study: slug, body })),
      ]).toEqual([role, "forbidden"]);
    expect(await refusalOf(changeStudy(contextOf(open(), NOBODY), { study: slug, body }))).toBe(
      "not-signed-in",
    );
    const kept = await open().rows<{ revision: number; version: string }>(sql`
      select revision, definition #>> '{consent,version}' as version from study_versions
      where study_id = ${id}::uuid order by revision`);
    expect(kept).toEqual([
      { revision: 1, version: "1" },
      { revision: 2, version: definition.consent.version },
    ]);
  });

  it("social spaces and questions about the person come to a study; earlier drawings count in the larger area", async () => {
    const { id, slug, people } = elsewhere;
    const owner = await as(people.owner.userId);
    const far: Position = [7.51, 51.26];
    const geometry = { type: "Point" as const, coordinates: far };
    const location = {
      geometry,
      certainty: "exact" as const,
      radiusMeters: null,
      method: "by-participant" as const,
    };
    const drawing = await storeDrawing(open(), elsewhere, { marks: [{ attitudes: ["use"], location }] });
    const touched = () =>
      open().rows(sql`select attitude from touched_cells where drawing_id = ${drawing.id}::uuid limit 1`);
    const inside = async () => {
      const table = drawingTable([{ id: drawing.id, person: 0 }]);
      await noteFigures(open(), id, table);
      return (await heldFigures(open(), table)).inside;
    };
    const { study, revision } = await readSettings(owner, slug);
    const ring: Position[] = [
      [7.5, 51.25],
      [7.52, 51.25],
      [7.52, 51.27],
      [7.5, 51.27],
      [7.5, 51.25],
    ];
    const option = (name: string) => ({ id: name, label: { de: name } });
    const added = {
      spaces: [{ name: "Weit draußen", boundary: { type: "Polygon" as const, coordinates: [ring] } }],
      groupSets: [{ id: "new", label: { de: "Neu?" }, options: [option("ja"), option("nein")] }],
    };
    const change = (at: number, more: object) =>
      changeStudy(owner, {
        study: slug,
        body: { revision: at, changes: { ...changesOf(study.definition), added: { ...added, ...more } } },
      });
    expect(await refusalOf(change(revision, { spaces: [{ ...added.spaces[0], name: " " }] }))).toBe(
      "invalid",
    );
    const taken = [{ ...added.groupSets[0], id: "time-here" }];
    expect(await refusalOf(change(revision, { groupSets: taken }))).toBe("invalid");
    expect(await touched()).toEqual([]);
    expect(await inside()).toBe(0);
    const changed = await change(revision, {});
    expect(changed).toMatchObject({ spaces: 1, groupSets: 1 });
    expect(changed.prompts).not.toBe(study.definition.prompts.version);
    expect((await touched()).length).toBe(1);
    expect(await inside()).toBe(1);
    const now = await readSettings(owner, slug);
    expect(now.study.definition.groupSets.map((set) => set.id)).toEqual(["time-here", "new"]);
    expect(now.study.definition.map.bounds[2]).toBe(7.52);
    expect(now.spaces.map(({ name }) => name)).toContain("Weit draußen");
    // Numbers of both versions stand together once somebody was asked the new one.
    const versions = () => askedVersions(open(), { studyId: id, filters: {} });
    expect(await versions()).toEqual([study.definition.prompts.version]);
    const later = await storeDrawing(open(), elsewhere, {});
    await open().run(sql`
      update drawings set started_at = now() + interval '1 day' where id = ${later.id}::uuid`);
    expect(await versions()).toEqual([study.definition.prompts.version, changed.prompts]);
    await open().run(sql`
      insert into releases (id, study_id, number, mode, participants, facts)
      values (gen_random_uuid(), ${id}::uuid, 1, 'final', 5, '{}')`);
    expect(await refusalOf(change(changed.revision, { groupSets: [] }))).toBe("final");
  });
});
