import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { studyLines } from "@/db/queries/desk";
import { NOBODY } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { clipsOf, isFilm, missingClips } from "@/lib/domain/study/clips";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { Context } from "@/lib/services/context";
import { putClip } from "@/lib/services/clips/put-clip";
import { readClip } from "@/lib/services/clips/read-clip";
import { removeClip } from "@/lib/services/clips/remove-clip";
import { nameLanguage } from "@/lib/services/languages/name-language";
import { offeredLanguages } from "@/lib/services/languages/offered-languages";
import { openLanguage } from "@/lib/services/languages/open-language";
import { readLanguages } from "@/lib/services/languages/read-languages";
import { reviewLanguage } from "@/lib/services/languages/review-language";
import { describeOnBoth } from "../../support/each-database";
import { noRecording, recording } from "../../support/recordings";
import { actorFor, contextOf, DEFINITION, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

describeOnBoth("languages of a study", (open) => {
  let study: SeededStudy;
  let editor: Context;
  beforeAll(async () => {
    study = await seedStudy(open());
    await open().run(sql`
      update studies set definition = jsonb_set(definition, '{example}', 'false') where id = ${study.id}::uuid`);
    editor = await as(study.people.facilitator.userId);
  });
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  const tablet = (studyId = study.id) =>
    contextOf(open(), {
      kind: "tablet",
      passId: study.passId,
      workshopId: study.workshopId,
      studyId,
      revoked: false,
    });
  const put = (ctx: Context, language: string, clip: string, bytes = recording(clip)) =>
    putClip(ctx, { study: study.slug, language, clip, bytes: () => Promise.resolve(bytes) });
  const definition = async (): Promise<StudyDefinition> => {
    const [line] = await studyLines(open(), [study.id]);
    if (!line) throw new Error("the study is gone");
    return line.definition;
  };
  const offered = async () => offeredLanguages(open(), study.id, await definition());
  const review = (language: string, body: unknown = { reviewer: "Olena K.", version: "1" }) =>
    reviewLanguage(editor, { study: study.slug, language, body });
  const openIt = (language: string, wanted = true) =>
    openLanguage(editor, { study: study.slug, language, open: wanted });

  it("facilitators and owners edit, everyone with a role sees, nobody else does either", async () => {
    const address = { study: study.slug, language: "en", clip: "who" };
    const acts: [string, (ctx: Context) => Promise<unknown>][] = [
      ["put", (ctx) => put(ctx, "en", "who")],
      [
        "name",
        (ctx) =>
          nameLanguage(ctx, { ...address, language: "so", body: { name: "Soomaali", direction: "ltr" } }),
      ],
      ["review", (ctx) => reviewLanguage(ctx, { ...address, body: { reviewer: "Olena K.", version: "1" } })],
      ["close", (ctx) => openLanguage(ctx, { ...address, open: false })],
      ["remove", (ctx) => removeClip(ctx, address)],
    ];
    const elsewhere = await seedStudy(open());
    for (const [name, act] of acts) {
      for (const role of ROLES) {
        const may = role === "facilitator" || role === "owner";
        const outcome = await refusalOf(act(await as(study.people[role].userId)));
        expect([name, role, outcome]).toEqual([name, role, may ? "none" : "forbidden"]);
      }
      expect(await refusalOf(act(contextOf(open(), NOBODY)))).toBe("not-signed-in");
      expect(await refusalOf(act(tablet()))).toBe("not-signed-in");
      expect(await refusalOf(act(await as(elsewhere.people.owner.userId)))).toBe("forbidden");
    }
    for (const role of ROLES) {
      const seen = await readLanguages(await as(study.people[role].userId), study.slug);
      expect([role, seen.mayEdit]).toEqual([role, role === "facilitator" || role === "owner"]);
    }
    expect(await refusalOf(readLanguages(tablet(), study.slug))).toBe("not-signed-in");
  });

  it("a recording is what its bytes say; its place must be one of the study's", async () => {
    const { hash, type } = await put(editor, "de", "consent");
    expect(type).toBe("audio/webm");
    expect((await put(editor, "de", "sign-consent")).type).toBe("video/webm");
    expect(await refusalOf(put(editor, "de", "who", noRecording()))).toBe("unsupported-media-type");
    expect(await refusalOf(put(editor, "de", "who", recording("x".repeat(4 * 1024 * 1024))))).toBe(
      "too-large",
    );
    expect(await refusalOf(put(editor, "de", "nothing-of-ours"))).toBe("not-found");
    expect(await refusalOf(put(editor, "fi", "who"))).toBe("not-found");
    const address = { language: "de", clip: "consent" };
    const heard = await readClip(tablet(), { study: study.id, ...address });
    expect([heard.hash, heard.mediaType, Buffer.from(heard.bytes)]).toEqual([
      hash,
      "audio/webm",
      Buffer.from(recording("consent")),
    ]);
    const elsewhere = await seedStudy(open());
    expect(await refusalOf(readClip(tablet(elsewhere.id), { study: study.id, ...address }))).toBe(
      "not-found",
    );
    expect(await refusalOf(readClip(contextOf(open(), NOBODY), { study: study.slug, ...address }))).toBe(
      "not-signed-in",
    );
  });

  it("a real study opens a language only when a named person has read and heard its consent", async () => {
    expect((await offered()).languages).toEqual([]);
    expect(await refusalOf(openIt("ar"))).toBe("not-yet");
    for (const clip of missingClips(await definition(), false, [])) await put(editor, "ar", clip);
    expect(await refusalOf(openIt("ar"))).toBe("not-yet");
    expect(await refusalOf(review("ar", { reviewer: " ", version: "1" }))).toBe("invalid");
    expect(await refusalOf(review("ar", { reviewer: "Amal H.", version: "0" }))).toBe("conflict");
    await review("ar");
    await openIt("ar");
    const { languages, clips } = await offered();
    expect(languages).toEqual(["ar"]);
    expect(clips["ar"]?.["consent"]?.type).toBe("audio/webm");
    expect(Object.keys(clips)).toEqual(["ar"]);
    // Another sound of the consent: somebody has to listen again, until then new tablets do not offer it.
    await put(editor, "ar", "consent", recording("another"));
    expect((await offered()).languages).toEqual([]);
    await review("ar");
    expect((await offered()).languages).toEqual(["ar"]);
    await put(editor, "ar", "who");
    expect((await offered()).languages).toEqual(["ar"]);
    await openIt("ar", false);
    expect((await offered()).languages).toEqual([]);
  });

  it("a language by sound alone needs every sound, and stays one of the study's for good", async () => {
    const named = { study: study.slug, language: "ps", body: { name: "پښتو", direction: "rtl" } };
    await nameLanguage(editor, named);
    await nameLanguage(editor, named);
    expect((await definition()).languages.filter((one) => one === "ps")).toHaveLength(1);
    expect(await refusalOf(nameLanguage(editor, { ...named, language: "de" }))).toBe("conflict");
    expect(await refusalOf(nameLanguage(editor, { ...named, language: "../x" }))).toBe("invalid");
    await review("ps");
    const sounds = clipsOf(await definition()).filter(({ id }) => !isFilm(id));
    for (const { id } of sounds.slice(1)) await put(editor, "ps", id);
    await review("ps");
    expect(await refusalOf(openIt("ps"))).toBe("not-yet");
    await put(editor, "ps", sounds[0]?.id ?? "");
    await openIt("ps");
    expect((await offered()).addedLanguages).toEqual([{ language: "ps", name: "پښتو", direction: "rtl" }]);
    expect((await offered()).languages).toContain("ps");
  });

  it("example studies have all of theirs open", async () => {
    const example = await seedStudy(open());
    expect((await offeredLanguages(open(), example.id, DEFINITION)).languages).toEqual(["de", "en", "ar"]);
  });

  it("says in the log who did what, without names of reviewers or words", async () => {
    const lines = await auditLines(open(), { studyId: study.id, limit: 500, beforeId: null });
    const actions = new Set(lines.map(({ action }) => action));
    for (const action of [
      "clip-stored",
      "clip-removed",
      "language-named",
      "language-reviewed",
      "language-opened",
    ])
      expect(actions).toContain(action);
    expect(JSON.stringify(lines)).not.toContain("Olena");
  });
});
