import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { auditLines } from "@/db/queries/audit";
import { clipFacts } from "@/db/queries/clips";
import { studyBySlug } from "@/db/queries/desk";
import { languageLines } from "@/db/queries/languages";
import { ROLES } from "@/lib/domain/access/roles";
import { isConsentClip } from "@/lib/domain/study/clips";
import { putClip } from "@/lib/services/clips/put-clip";
import { readClip } from "@/lib/services/clips/read-clip";
import type { Context } from "@/lib/services/context";
import { nameLanguage } from "@/lib/services/languages/name-language";
import { beginStudy, beginStudyFromFile } from "@/lib/services/studies/begin-study";
import { readDraft, saveDraft } from "@/lib/services/studies/drafts";
import { exportStudyFile } from "@/lib/services/studies/export-study-file";
import { foundFromDraft } from "@/lib/services/studies/found-from-draft";
import { letFound } from "@/lib/services/studies/let-found";
import { recording } from "@/tests/support/recordings";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, operator, refusalOf, seedStudy, type SeededStudy } from "../people/seed";

describeOnBoth("a study as a file", (open) => {
  let elsewhere: SeededStudy;
  let founder: Context;
  let owner: Context;
  let slug: string;
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  const hashes = async (study: string) => {
    const id = (await studyBySlug(open(), study))?.id ?? "";
    return (await clipFacts(open(), id)).map(({ language, clip, hash }) => `${language} ${clip} ${hash}`);
  };

  beforeAll(async () => {
    elsewhere = await seedStudy(open());
    const { userId } = elsewhere.people.planner;
    await letFound(operator(open()), { userId });
    founder = await as(userId);
    const { id } = await beginStudy(founder, { template: "arriving" });
    const ring: [number, number][] = [[6.8, 51.18], [6.82, 51.18], [6.82, 51.2], [6.8, 51.18]]; // prettier-ignore
    await saveDraft(founder, id, {
      ...(await readDraft(founder, id)),
      title: { de: "Ankommen in Wersten" },
      languages: ["de", "ar"],
      spaces: [{ name: "Wersten", boundary: { type: "Polygon", coordinates: [ring] } }],
    });
    ({ slug } = await foundFromDraft(founder, id));
    owner = await as(userId);
    await nameLanguage(owner, { study: slug, language: "so", body: { name: "Soomaali", direction: "ltr" } });
    for (const [language, clip, text] of [
      ["de", "consent", "a".repeat(70_000)],
      ["ar", "question-use", "b"],
      ["so", "language", "c"],
      ["ar", "sign-consent", "d"],
    ] as const) {
      const bytes = () => Promise.resolve(recording(text));
      await putClip(owner, { study: slug, language, clip, bytes });
    }
  });

  const download = async () => {
    let text = "";
    for await (const chunk of (await exportStudyFile(owner, slug)).chunks) text += chunk;
    return Buffer.from(text);
  };
  /** As a network hands it over: in parts that end anywhere. */
  const parts = (bytes: Uint8Array) =>
    async function* () {
      for (let at = 0; at < bytes.byteLength; at += 10_007) yield bytes.subarray(at, at + 10_007);
      await Promise.resolve();
    };
  const everything = async () =>
    open().rows(sql`select (select count(*)::int from study_drafts) as drafts,
      (select count(*)::int from study_draft_clips) as clips`);

  it("goes to the next city whole: words, areas, languages by sound, recordings and films", async () => {
    const { filename } = await exportStudyFile(owner, slug);
    expect(filename).toBe(`${slug}.ortssinn-study.ndjson`);
    const { id } = await beginStudyFromFile(founder, parts(await download()));
    expect((await readDraft(founder, id)).spaces.map(({ name }) => name)).toEqual(["Wersten"]);
    const next = (await foundFromDraft(founder, id)).slug;
    expect(next).not.toBe(slug);
    expect((await hashes(next)).length).toBe(4);
    expect(await hashes(next)).toEqual(await hashes(slug));
    const heard = await readClip(await as(elsewhere.people.planner.userId), {
      study: next,
      language: "ar",
      clip: "question-use",
    });
    expect(heard.mediaType).toBe("audio/webm");
    expect(Buffer.from(heard.bytes)).toEqual(Buffer.from(recording("b")));
    const lines = await languageLines(open(), (await studyBySlug(open(), next))?.id ?? "");
    // Known by name, but nobody has listened to its consent in this city yet.
    expect(lines).toEqual([
      { language: "so", added: { name: "Soomaali", direction: "ltr" }, review: null, open: false },
    ]);
    expect(await everything()).toEqual([{ drafts: 0, clips: 0 }]);
  });

  it("a copy takes the recordings along; without a language or a question theirs stay behind", async () => {
    const { id } = await beginStudy(owner, { copy: slug });
    await saveDraft(owner, id, { ...(await readDraft(owner, id)), languages: ["de"] });
    const copy = (await foundFromDraft(owner, id)).slug;
    expect(
      (await hashes(copy)).map((line) => line.split(" ")[1]).every((clip) => isConsentClip(clip ?? "")),
    ).toBe(true);
    expect(await hashes(copy)).toHaveLength(1);
  });

  it("damaged, cut off, larger than allowed or something else it is refused, and nothing is stored", async () => {
    const whole = await download();
    const before = await everything();
    const refusal = async (bytes: Uint8Array) => refusalOf(beginStudyFromFile(founder, parts(bytes)));
    const lines = whole.toString().trimEnd().split("\n");
    const changed = Buffer.from(whole);
    const inSound = whole.indexOf('"bytes":"', whole.indexOf('"clip":"consent"')) + 4_000;
    changed[inSound] = changed[inSound] === 65 ? 66 : 65;
    expect(await refusal(changed)).toBe("invalid");
    expect(await refusal(Buffer.from(lines.slice(0, -1).join("\n")))).toBe("invalid");
    expect(await refusal(whole.subarray(0, whole.byteLength - 20))).toBe("malformed");
    expect(await refusal(Buffer.from([...lines, lines.at(-1) ?? ""].join("\n").replace('"recordings":4', '"recordings":5')))).toBe("invalid"); // prettier-ignore
    expect(await refusal(Buffer.from("{}"))).toBe("invalid");
    expect(await refusal(new Uint8Array())).toBe("invalid");
    const script = Buffer.from("<script>").toString("base64");
    const hash = createHash("sha256").update("<script>").digest("hex");
    const disguised = JSON.stringify({
      language: "de",
      clip: "who",
      type: "audio/webm",
      hash,
      bytes: script,
    });
    expect(await refusal(Buffer.from([lines[0]?.replace('"recordings":4', '"recordings":1'), disguised].join("\n")))).toBe("invalid"); // prettier-ignore
    expect(await refusal(Buffer.alloc(4 * 1024 * 1024 + 1, 32))).toBe("too-large");
    expect(await everything()).toEqual(before);
  });

  it("is made by who configures the study, and begun by founders, alone", async () => {
    for (const role of ROLES.filter((one) => one !== "owner"))
      expect([
        role,
        await refusalOf(exportStudyFile(await as(elsewhere.people[role].userId), elsewhere.slug)),
      ]).toEqual([role, "forbidden"]);
    expect(await refusalOf(beginStudy(founder, { copy: elsewhere.slug }))).toBe("forbidden");
    const file = parts(await download());
    expect(await refusalOf(beginStudyFromFile(await as(elsewhere.people.owner.userId), file))).toBe(
      "forbidden",
    );
    expect(await refusalOf(beginStudyFromFile(contextOf(open()), file))).toBe("not-signed-in");
    const [line] = await auditLines(open(), {
      studyId: (await studyBySlug(open(), slug))?.id ?? "",
      limit: 1,
      beforeId: null,
    });
    expect(line?.action).toBe("study-exported");
  });
});
