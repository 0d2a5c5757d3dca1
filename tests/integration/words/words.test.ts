import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PUT as putAudio } from "@/app/api/drawings/[id]/marks/[mark]/audio/route";
import { storeDecision } from "@/db/queries/counting";
import { findReleaseStudy } from "@/db/queries/releases";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import type { DrawingDocument, LiveMark, Position } from "@/lib/domain/drawing/document";
import { holdDatabase } from "@/lib/server/database";
import type { Context } from "@/lib/services/context";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { chooseQuotes } from "@/lib/services/siting/choose-quotes";
import { readScenario } from "@/lib/services/siting/read-scenario";
import { hearWords } from "@/lib/services/words/hear-words";
import { listWords, readWords } from "@/lib/services/words/read-words";
import { releaseWords, takeWordsBack } from "@/lib/services/words/release-words";
import { readQuotes } from "@/lib/services/words/read-quotes";
import { takeStep } from "@/lib/services/words/take-step";
import { calls } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { recording } from "@/tests/support/recordings";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";
import { actorFor, contextOf, refusalOf, seedPerson } from "../people/seed";
import { seedScenario } from "../siting/seed-scenario";

const MARKET: Position = [6.7905, 51.276];
const SAID = "Frau Nuri, Münsterstraße 12, macht da Tee.";

describeOnBoth("words on their way to a quote", (open) => {
  let study: SeededStudy;
  let [anna, berta, planner]: Context[] = [];
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    const as = async (role: "researcher" | "planner") =>
      contextOf(open(), await actorFor(open(), (await seedPerson(open(), study.id, [role])).userId));
    [anna, berta, planner] = [await as("researcher"), await as("researcher"), await as("planner")];
  });
  afterAll(() => holdDatabase(null));

  const first = () => anna as Context;
  const second = () => berta as Context;
  const here = (mark: Partial<LiveMark> = {}) =>
    liveMark({
      attitudes: ["use"],
      comment: SAID,
      location: {
        geometry: { type: "Point", coordinates: MARKET },
        certainty: "exact",
        radiusMeters: null,
        method: "by-participant",
      },
      ...mark,
    });
  const spoke = (marks: LiveMark[], layers = ["summary", "quotes"], more: Partial<DrawingDocument> = {}) =>
    drawingDocument({
      workshop: study.workshop.id,
      consent: {
        version: "2026-11",
        layers: layers as DrawingDocument["consent"]["layers"],
        givenAt: "2026-11-20T15:00:00Z",
      },
      marks,
      ...more,
    });
  const put = async (document: DrawingDocument, mine = secret()) => {
    expect((await calls.put(document, { secret: mine, pass: study.pass })).status).toBeLessThan(300);
    return { document, mine };
  };
  const list = async () => (await listWords(first(), study.slug)).lines;
  const only = async () => {
    const [line, ...rest] = await list();
    if (!line || rest.length > 0)
      throw new Error(`one passage expected, there are ${rest.length + (line ? 1 : 0)}`);
    return { study: study.slug, words: line.id };
  };
  const step = (kind: string, language: string, text: string, draft = false) => ({
    kind,
    language,
    text,
    draft,
  });
  const rows = async (table: string) =>
    (
      await open().rows<{ n: number }>(sql`
      select count(*)::int as n from ${sql.identifier(table)} t
      ${table === "word_steps" ? sql`join words w on w.id = t.words_id where w.study_id` : sql`where t.study_id`} = ${study.id}::uuid`)
    )[0]?.n;
  const forget = () => open().run(sql`delete from drawings where study_id = ${study.id}::uuid`);

  it("lists what may be quoted and nothing else", async () => {
    await put(spoke([here(), here({ comment: "nur für mich", private: true }), here({ comment: null })]));
    await put(spoke([here({ comment: "ohne Erlaubnis" })], ["summary"]));
    await put(spoke([here({ comment: "noch nicht fertig" })], undefined, { finishedAt: null }));
    expect((await list()).map(({ text, state }) => [text, state])).toEqual([[SAID, "new"]]);
    await forget();
  });

  it("edited by one, released by another; only then planners read it, in the zone where it stands", async () => {
    const { document } = await put(spoke([here()]));
    for (let person = 0; person < 19; person += 1)
      await put(drawingDocument({ workshop: study.workshop.id, marks: [here({ comment: null })] }));
    const found = await findReleaseStudy(open(), study.slug);
    if (!found) throw new Error("no study");
    const release = await produceStudyRelease(contextOf(open(), NOBODY), found);
    const address = await only();
    const quotes = () => readQuotes(planner as Context, { study: study.slug, release: release.id });

    expect(await refusalOf(releaseWords(second(), address))).toBe("not-yet");
    await takeStep(first(), {
      ...address,
      body: step("translation", "en", "Mrs Nuri makes tea there.", true),
    });
    await takeStep(first(), { ...address, body: step("edited", "de", "Eine Frau macht da Tee.") });
    await takeStep(first(), { ...address, body: step("edited", "en", "A woman makes tea there.") });
    expect(await refusalOf(releaseWords(first(), address))).toBe("forbidden");
    expect(await quotes()).toEqual([]);

    await releaseWords(second(), address);
    const texts = [
      { language: "de", text: "Eine Frau macht da Tee.", original: true, draft: false },
      { language: "en", text: "A woman makes tea there.", original: false, draft: true },
    ];
    const [quote] = await quotes();
    expect(quote).toMatchObject({ attitudes: ["use"], texts });
    expect(quote?.zones).toEqual([{ attitude: "use", zone: expect.any(String) as string, rest: false }]);
    expect(JSON.stringify(quote)).not.toMatch(/Nuri|Münster/);

    // It stands on a council sheet where a planner put it, and on no other.
    const sheet = { study: study.slug, scenario: await seedScenario(planner as Context, study.slug) };
    const chosen = async () => (await readScenario(planner as Context, sheet)).scenario.quotes;
    const choose = (...ids: string[]) =>
      chooseQuotes(planner as Context, { ...sheet, body: { quotes: ids } });
    const id = quote?.id ?? "";
    expect(await chosen()).toEqual([]);
    await choose(id);
    expect(await chosen()).toEqual([id]);
    expect(await refusalOf(choose(id, id))).toBe("invalid");
    expect(await refusalOf(choose(randomUUID()))).toBe("invalid");
    expect(
      await refusalOf(chooseQuotes(planner as Context, { ...sheet, scenario: id, body: { quotes: [] } })),
    ).toBe("not-found");
    expect(await chosen()).toEqual([id]);
    await choose();
    expect(await chosen()).toEqual([]);

    // A new version is read by nobody before the second person has released it too.
    await takeStep(second(), { ...address, body: step("edited", "de", "Da gibt es Tee.") });
    expect((await readWords(first(), address)).words).toMatchObject({ state: "changed", mayRelease: false });
    expect((await quotes())[0]?.texts).toEqual(texts);
    expect(await refusalOf(releaseWords(second(), address))).toBe("forbidden");

    await takeWordsBack(first(), address);
    expect(await quotes()).toEqual([]);
    expect(await refusalOf(takeWordsBack(first(), address))).toBe("not-found");

    // What is set aside is quoted no more.
    const { words } = await readWords(first(), address);
    expect(words.steps.map(({ kind }) => kind)).toEqual(["translation", "edited", "edited", "edited"]);
    await takeStep(first(), { ...address, body: step("edited", "en", "There is tea.") });
    await takeStep(first(), { ...address, body: step("edited", "de", "Dort gibt es Tee.") });
    await releaseWords(second(), address);
    expect(await quotes()).toHaveLength(1);
    await open().transaction((tx) =>
      storeDecision(tx, {
        studyId: study.id,
        drawing: document.id,
        decision: { counts: false, reason: "trial" },
        now: new Date(),
      }),
    );
    expect(await quotes()).toEqual([]);
    await forget();
  });

  it("goes when the person writes something else, keeps it private, takes the leave back or removes it", async () => {
    const mark = here();
    for (const change of [
      { marks: [{ ...mark, comment: "Etwas anderes." }] },
      { marks: [{ ...mark, private: true }] },
      {
        marks: [
          {
            id: mark.id,
            order: 1,
            phase: "spontaneous" as const,
            drawnAt: mark.drawnAt,
            removedAt: mark.drawnAt,
          },
        ],
      },
      { consent: { version: "2026-11", layers: ["summary" as const], givenAt: "2026-11-20T15:00:00Z" } },
    ]) {
      const { document, mine } = await put(
        spoke([mark], undefined, { id: randomUUID(), participant: randomUUID() }),
      );
      const address = await only();
      await takeStep(first(), { ...address, body: step("edited", "de", "Da gibt es Tee.") });
      await releaseWords(second(), address);
      // Something else about the same mark changes nothing.
      await put({ ...document, revision: 2, marks: [{ ...mark, strength: 2 }] }, mine);
      expect([await rows("words"), await rows("quotes")]).toEqual([1, 1]);
      await put({ ...document, revision: 3, ...change }, mine);
      expect([await rows("words"), await rows("word_steps"), await rows("quotes")]).toEqual([0, 0, 0]);
      await forget();
    }
  });

  it("a recording is heard and written down first; with it goes what was written down", async () => {
    const mark = here({ comment: null, audio: { seconds: 2.4, type: "audio/webm;codecs=opus" } });
    const layers = ["summary", "quotes", "audio"];
    const { document, mine } = await put(spoke([mark], layers));
    const send = (body: Uint8Array<ArrayBuffer>) =>
      putAudio(
        new Request("http://localhost:3000/", { method: "PUT", headers: { "x-drawing-secret": mine }, body }),
        { params: Promise.resolve({ id: document.id, mark: mark.id }) },
      );
    expect((await send(recording())).status).toBe(200);
    const address = await only();
    expect(new Uint8Array((await hearWords(first(), address)).bytes)).toEqual(recording());
    expect(await refusalOf(takeStep(first(), { ...address, body: step("edited", "de", "Tee.") }))).toBe(
      "not-yet",
    );
    await takeStep(first(), { ...address, body: step("transcript", "ar", "هناك شاي") });
    expect((await send(recording())).status).toBe(200);
    expect(await rows("word_steps")).toBe(1);
    expect((await list())[0]).toMatchObject({ text: "هناك شاي", language: "ar", state: "begun" });
    await put(
      { ...document, revision: 2, consent: { ...document.consent, layers: ["summary", "quotes"] } },
      mine,
    );
    expect([await rows("words"), (await list()).length]).toEqual([0, 0]);
    await forget();
  });

  it("is for researchers alone", async () => {
    await put(spoke([here()]));
    const address = await only();
    for (const role of ROLES.filter((one) => one !== "researcher")) {
      const ctx = contextOf(
        open(),
        await actorFor(open(), (await seedPerson(open(), study.id, [role])).userId),
      );
      const body = step("edited", "de", "Tee.");
      for (const asked of [
        () => listWords(ctx, study.slug),
        () => readWords(ctx, address),
        () => hearWords(ctx, address),
        () => takeStep(ctx, { ...address, body }),
        () => releaseWords(ctx, address),
        () => takeWordsBack(ctx, address),
      ])
        expect(await refusalOf(asked())).toBe("forbidden");
    }
    const wrong = { ...address, body: step("edited", "de", " ") };
    expect(await refusalOf(takeStep(first(), wrong))).toBe("invalid");
    expect(await refusalOf(readWords(first(), { ...address, words: "m0-comment" }))).toBe("not-found");
    await forget();
  });
});
