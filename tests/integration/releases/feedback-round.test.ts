import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { NOBODY } from "@/lib/domain/access/actor";
import { answerRound, readRound } from "@/lib/services/feedback/answer-round";
import { newDevice } from "@/lib/services/feedback/device";
import { readFeedback } from "@/lib/services/feedback/read-feedback";
import { closeRound, openRound } from "@/lib/services/feedback/run-round";
import { deleteFinding, writeFinding } from "@/lib/services/feedback/write-finding";
import { describeOnBoth } from "../../support/each-database";
import { refusalOf } from "../people/seed";
import { contextOf } from "./seed";
import { codeOf, content, heard, seeded } from "./seed-publication";

describeOnBoth("the feedback round", (open) => {
  it("keeps one answer a device and finding, changeable, under hashes that no two findings share", async () => {
    const db = open();
    const world = await seeded(db);
    const [planner, researcher] = [await world.as("planner"), await world.as("researcher")];
    const study = world.study.slug;
    const body = { release: world.release, content: content() };
    const first = await writeFinding(planner, { study, finding: null, body });
    const second = await writeFinding(planner, { study, finding: null, body });
    await openRound(planner, world.of);
    await openRound(planner, world.of);
    expect(await refusalOf(writeFinding(planner, { study, finding: null, body }))).toBe("conflict");
    expect(await refusalOf(deleteFinding(planner, { study, finding: first.id }))).toBe("conflict");
    const code = await codeOf(db, world.release);
    const device = newDevice();
    const nobody = contextOf(db, NOBODY);
    const say = (finding: string, answer: string, words: string | null = null) =>
      answerRound(nobody, { code, device, body: { finding, answer, picture: null, words } });
    await say(first.id, "agree");
    await say(first.id, "different", "Nur am Abend.");
    await say(second.id, "disagree", "zählt nicht");
    const round = await readRound(nobody, { code: code.toLowerCase(), device });
    expect(round?.own).toEqual(
      new Map([
        [first.id, "different"],
        [second.id, "disagree"],
      ]),
    );
    const [hashes] = await db.rows<{ hashes: number; answers: number }>(sql`
      select count(distinct device_hash)::int as hashes, count(*)::int as answers from finding_answers a
        join findings f on f.id = a.finding_id where f.release_id = ${world.release}::uuid`);
    expect(hashes).toEqual({ hashes: 2, answers: 2 });
    const told = async (ctx: typeof planner) =>
      (await readFeedback(ctx, study)).releases[0]?.findings.map(({ counts, words }) => ({
        counts,
        words,
      }));
    const none = { agree: 0, disagree: 0, different: 0 };
    expect(await told(planner)).toEqual([
      { counts: { ...none, different: 1 }, words: null },
      { counts: { ...none, disagree: 1 }, words: null },
    ]);
    expect((await told(researcher))?.map(({ words }) => words)).toEqual([["Nur am Abend."], []]);
    await closeRound(planner, world.of);
    expect(await refusalOf(say(first.id, "agree"))).toBe("not-found");
    expect(await readRound(nobody, { code, device })).toBeNull();
    expect(await refusalOf(openRound(planner, world.of))).toBe("conflict");
  });

  it("opens only with a finding in every language, shows only what is public, and knows no foreign finding", async () => {
    const db = open();
    const world = await seeded(db);
    const other = await seeded(db);
    const planner = await world.as("planner");
    const study = world.study.slug;
    await expect(openRound(planner, world.of)).rejects.toMatchObject({ extra: { reason: "no-finding" } });
    const written = (given: object) =>
      writeFinding(planner, { study, finding: null, body: { release: world.release, content: given } });
    expect(await refusalOf(written(content("8a1fa44de21ffff")))).toBe("invalid");
    const { id } = await written({ ...content(null), text: { de: " " } });
    await expect(openRound(planner, world.of)).rejects.toMatchObject({
      extra: { reason: "language-missing", languages: ["de"] },
    });
    await writeFinding(planner, { study, finding: id, body: { content: content(null) } });
    await openRound(planner, world.of);
    const foreign = await heard(other);
    const code = await codeOf(db, world.release);
    const body = { finding: foreign.finding, answer: "agree", picture: null, words: null };
    const nobody = contextOf(db, NOBODY);
    expect(await refusalOf(answerRound(nobody, { code, device: newDevice(), body }))).toBe("not-found");
    expect(await refusalOf(answerRound(nobody, { code, device: "x", body }))).toBe("malformed");
    expect(await readRound(nobody, { code: "0000000000000000", device: null })).toBeNull();
  });
});
