import "@/tests/support/settings";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { heldFigures, namedTopics, noteFigures } from "@/db/queries/drawn-figures";
import { countedDrawings } from "@/db/queries/release-people";
import { drawingTable } from "@/db/queries/release-touches";
import { findReleaseStudy } from "@/db/queries/releases";
import { holdDatabase } from "@/lib/server/database";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { firstProtocol } from "@/lib/domain/workshop/protocol";
import { collectMarked } from "@/lib/services/releases/collect-drawn";
import { countedIn } from "@/lib/services/releases/counted";
import { changePlan } from "@/lib/services/workshops/change-plan";
import { calls } from "../../support/calls";
import { describeOnBoth } from "../../support/each-database";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "../../support/study";
import { actorFor, contextOf, seedPerson } from "../people/seed";

/** At the workshop's place, which lies in the study's area; the other one lies in neither. */
const HERE = [6.8142, 51.2661] as const;
const FAR = [6.9, 51.4] as const;

const placed = ([lng, lat]: readonly [number, number], given: Partial<LiveMark> = {}) =>
  liveMark({
    location: {
      geometry: { type: "Point", coordinates: [lng, lat] },
      certainty: "exact",
      radiusMeters: null,
      method: "by-participant",
    },
    ...given,
  });

describeOnBoth("what a drawing holds, in numbers", (open) => {
  let study: SeededStudy;
  let document: DrawingDocument;
  const mine = secret();
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    document = drawingDocument({
      workshop: study.workshop.id,
      marks: [
        placed(HERE, { order: 1, topics: ["wohnen", "arbeit"], attitudes: ["use", "value"] }),
        placed(FAR, { order: 2, topics: ["arbeit"] }),
        liveMark({ order: 3, location: null }),
        placed(HERE, { order: 4, private: true }),
        placed(HERE, { order: 5, anchor: true, attitudes: [] }),
        placed(HERE, { order: 6, phase: "wish", attitudes: ["here"] }),
      ],
    });
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBe(201);
  });
  afterAll(() => holdDatabase(null));

  const owner = async () => {
    const { userId } = await seedPerson(open(), study.id, ["owner"]);
    return contextOf(open(), await actorFor(open(), userId));
  };
  const noted = () =>
    open().rows<{ marks: number; named: string[] }>(sql`
      select marks, exact, about, area, inside, near_venue as near, named from drawn_figures
      where drawing_id = ${document.id}::uuid`);
  const own = () => drawingTable([{ id: document.id, person: 0 }]);
  const NOTED = {
    marks: 3,
    exact: 2,
    about: 0,
    area: 0,
    inside: 1,
    near: 1,
    named: ["use wohnen", "use arbeit", "value wohnen", "value arbeit", "use arbeit"],
  };
  const sorted = (rows: readonly { named: string[] }[]) =>
    rows.map((row) => ({ ...row, named: [...row.named].sort() }));

  it("is noted with its marks, without private ones, anchors and wishes; and the same when it is noted later", async () => {
    const expected = sorted([NOTED]);
    expect(sorted(await noted())).toEqual(expected);
    await open().run(sql`delete from drawn_figures where drawing_id = ${document.id}::uuid`);
    await noteFigures(open(), study.id, own());
    expect(sorted(await noted())).toEqual(expected);
    await noteFigures(open(), study.id, own());
    expect(await noted()).toHaveLength(1);
  });

  it("is summed up over drawings, with who named what", async () => {
    const held = await heldFigures(open(), own());
    expect(held).toEqual({
      people: [0],
      marks: [3],
      located: { exact: 2, about: 0, area: 0 },
      inside: 1,
      nearVenue: 1,
      named: true,
    });
    const named = await namedTopics(open(), own());
    expect(named.map(({ attitude, topic, people }) => [attitude, topic, people]).sort()).toEqual([
      ["use", "arbeit", [0, 0]],
      ["use", "wohnen", [0]],
      ["value", "arbeit", [0]],
      ["value", "wohnen", [0]],
    ]);
    expect(await heldFigures(open(), drawingTable([]))).toMatchObject({
      people: [],
      marks: [],
      named: false,
    });
  });

  it("follows a new version, and a drawing without marks holds nothing", async () => {
    const after = { ...document, revision: 2, marks: document.marks.slice(0, 1) };
    expect((await calls.put(after, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await noted()).toMatchObject([{ marks: 1, exact: 1, inside: 1, near: 1 }]);
    const nothing = { ...document, revision: 3, marks: [] };
    expect((await calls.put(nothing, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await noted()).toMatchObject([{ marks: 0, exact: 0, inside: 0, near: 0, named: [] }]);
    const again = { ...document, revision: 4 };
    expect((await calls.put(again, { secret: mine, pass: study.pass })).status).toBe(200);
    expect(await noted()).toMatchObject([{ marks: 3 }]);
  });

  it("is noted anew by the next release where the workshop lies elsewhere since", async () => {
    const release = await findReleaseStudy(open(), study.slug);
    if (!release) throw new Error("There is no study.");
    const figures = async () => {
      const counted = countedIn(await countedDrawings(open(), study.id));
      const told = async () => undefined;
      return (await collectMarked({ db: open() }, release.id, counted, { topics: true, told })).figures;
    };
    expect(await figures()).toMatchObject({ workshops: 1, marks: [3], nearVenue: 1, inside: 1 });
    const plan = {
      title: "Probe",
      day: "2026-11-20",
      begins: "15:00",
      ends: "17:00",
      place: "Anderswo",
      venue: FAR,
      expected: 12,
      protocol: firstProtocol(),
    };
    const at = { study: study.slug, workshop: study.workshop.id };
    await changePlan(await owner(), { ...at, body: { plan } });
    expect(await noted()).toEqual([]);
    expect(await figures()).toMatchObject({ nearVenue: 1, inside: 1 });
    await changePlan(await owner(), { ...at, body: { plan: { ...plan, venue: HERE } } });
    expect(await figures()).toMatchObject({ nearVenue: 1, inside: 1 });
    expect(await noted()).toHaveLength(1);
  });
});
