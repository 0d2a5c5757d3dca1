import "server-only";
import { sql } from "drizzle-orm";
import { json } from "../columns/json";
import type { Queryable } from "../database";
import type { Answer, AnswerCounts, AnswerKind, Difference } from "@/lib/domain/feedback/answer";
import {
  findingContentSchema,
  findingOutcomeSchema,
  type Finding,
  type FindingContent,
  type FindingOutcome,
} from "@/lib/domain/feedback/finding";

export interface Round {
  releaseId: string;
  studyId: string;
  code: string;
  openedAt: Date;
  closedAt: Date | null;
}

interface RoundRow {
  release: string;
  study: string;
  code: string;
  opened_at: Date;
  closed_at: Date | null;
}

const roundColumns = sql`release_id::text as release, study_id::text as study, code, opened_at, closed_at`;
const roundOf = (row: RoundRow): Round => ({
  releaseId: row.release,
  studyId: row.study,
  code: row.code,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
});

/** Feedback rounds of a study, the newest first. */
export async function roundsOf(db: Queryable, studyId: string): Promise<Round[]> {
  const rows = await db.rows<RoundRow>(sql`
    select ${roundColumns} from feedback_rounds where study_id = ${studyId}::uuid order by opened_at desc`);
  return rows.map(roundOf);
}

/** The round with this address that is still open, and its study's. */
export async function openRoundByCode(
  db: Queryable,
  code: string,
): Promise<{ round: Round; slug: string } | null> {
  const [row] = await db.rows<RoundRow & { slug: string }>(sql`
    select ${roundColumns}, (select slug from studies s where s.id = study_id) as slug
    from feedback_rounds where code = ${code} and closed_at is null`);
  return row ? { round: roundOf(row), slug: row.slug } : null;
}

export async function insertRound(
  tx: Queryable,
  round: { releaseId: string; studyId: string; code: string; now: Date },
): Promise<void> {
  await tx.run(sql`
    insert into feedback_rounds (release_id, study_id, code, opened_at)
    values (${round.releaseId}::uuid, ${round.studyId}::uuid, ${round.code}, ${round.now.toISOString()}::timestamptz)`);
}

export async function closeRound(tx: Queryable, releaseId: string, now: Date): Promise<void> {
  await tx.run(sql`
    update feedback_rounds set closed_at = ${now.toISOString()}::timestamptz
    where release_id = ${releaseId}::uuid and closed_at is null`);
}

/** Findings of a release, in their order. */
export async function findingsOf(db: Queryable, releaseId: string): Promise<Finding[]> {
  const rows = await db.rows<{ id: string; content: unknown; outcome: unknown }>(sql`
    select id::text as id, content, outcome from findings
    where release_id = ${releaseId}::uuid order by position, changed_at, id`);
  return rows.map((row) => ({
    id: row.id,
    content: findingContentSchema.parse(row.content),
    outcome: findingOutcomeSchema.nullable().parse(row.outcome),
  }));
}

/** Stores a finding, new ones after all others; false when its release has no such finding and it is not new. */
export async function storeFinding(
  tx: Queryable,
  finding: {
    id: string;
    studyId: string;
    releaseId: string;
    content: FindingContent;
    isNew: boolean;
    now: Date;
  },
): Promise<boolean> {
  const at = finding.now.toISOString();
  const stored = finding.isNew
    ? await tx.run(sql`
        insert into findings (id, study_id, release_id, position, content, changed_at)
        select ${finding.id}::uuid, ${finding.studyId}::uuid, ${finding.releaseId}::uuid,
          coalesce(max(position), 0) + 1, ${json(finding.content)}, ${at}::timestamptz
        from findings where release_id = ${finding.releaseId}::uuid`)
    : await tx.run(sql`
        update findings set content = ${json(finding.content)}, changed_at = ${at}::timestamptz
        where id = ${finding.id}::uuid and release_id = ${finding.releaseId}::uuid`);
  return stored === 1;
}

export async function removeFinding(
  tx: Queryable,
  finding: { id: string; releaseId: string },
): Promise<boolean> {
  const removed = await tx.run(sql`
    delete from findings where id::text = ${finding.id} and release_id = ${finding.releaseId}::uuid`);
  return removed === 1;
}

/** The release that a finding of a study belongs to. */
export async function releaseOfFinding(
  db: Queryable,
  finding: { id: string; studyId: string },
): Promise<string | null> {
  const [row] = await db.rows<{ release: string }>(sql`
    select release_id::text as release from findings
    where id::text = ${finding.id} and study_id = ${finding.studyId}::uuid`);
  return row?.release ?? null;
}

export async function storeOutcome(tx: Queryable, findingId: string, outcome: FindingOutcome): Promise<void> {
  await tx.run(sql`update findings set outcome = ${json(outcome)} where id = ${findingId}::uuid`);
}

/** More answers to one finding than any study has people in a round: a flood, not a town. */
const MOST_ANSWERS = 5_000;

/**
 * Keeps a device's answer to a finding of the release, in the place of its earlier one. False when the release has no
 * such finding, its round is over, or far too many have answered.
 */
export async function storeAnswer(
  tx: Queryable,
  given: { releaseId: string; deviceHash: Uint8Array; answer: Answer; on: string },
): Promise<boolean> {
  const { finding, answer, picture, words } = given.answer;
  const stored = await tx.run(sql`
    insert into finding_answers (finding_id, device_hash, answer, picture, words, answered_on)
    select f.id, ${given.deviceHash}::bytea, ${answer}, ${picture}::text, ${words}::text, ${given.on}::date
    from findings f join feedback_rounds r on r.release_id = f.release_id and r.closed_at is null
    where f.id = ${finding}::uuid and f.release_id = ${given.releaseId}::uuid
      and (select count(*) from finding_answers a where a.finding_id = f.id) < ${MOST_ANSWERS}::int
    on conflict (finding_id, device_hash) do update
      set answer = excluded.answer, picture = excluded.picture, words = excluded.words,
        answered_on = excluded.answered_on`);
  return stored === 1;
}

/** What a device answered: finding → kind. `hashes`: finding → the device's hash there. */
export async function answersOfDevice(
  db: Queryable,
  hashes: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, AnswerKind>> {
  const wanted = [...hashes].map(([finding, hash]) => ({ finding, hash: Buffer.from(hash).toString("hex") }));
  const rows = await db.rows<{ finding: string; answer: AnswerKind }>(sql`
    select a.finding_id::text as finding, a.answer
    from jsonb_to_recordset(${json(wanted)}) as w(finding uuid, hash text)
      join finding_answers a on a.finding_id = w.finding and a.device_hash = decode(w.hash, 'hex')`);
  return new Map(rows.map((row) => [row.finding, row.answer]));
}

export interface GivenAnswers {
  counts: AnswerCounts;
  pictures: Partial<Record<Difference, number>>;
}

/** How often each answer was given to the findings of a release. */
export async function countAnswers(db: Queryable, releaseId: string): Promise<Map<string, GivenAnswers>> {
  const rows = await db.rows<{
    finding: string;
    answer: AnswerKind;
    picture: Difference | null;
    count: number;
  }>(sql`
    select a.finding_id::text as finding, a.answer, a.picture, count(*)::int as count
    from finding_answers a join findings f on f.id = a.finding_id
    where f.release_id = ${releaseId}::uuid group by 1, 2, 3`);
  const given = new Map<string, { counts: Record<AnswerKind, number>; pictures: GivenAnswers["pictures"] }>();
  for (const { finding, answer, picture, count } of rows) {
    const of = given.get(finding) ?? { counts: { agree: 0, disagree: 0, different: 0 }, pictures: {} };
    of.counts[answer] += count;
    if (picture !== null) of.pictures[picture] = count;
    given.set(finding, of);
  }
  return given;
}

/** What people wrote about the findings of a release: finding → words, in no order that tells who or when. */
export async function wordsAbout(db: Queryable, releaseId: string): Promise<Map<string, string[]>> {
  const rows = await db.rows<{ finding: string; words: string }>(sql`
    select a.finding_id::text as finding, a.words
    from finding_answers a join findings f on f.id = a.finding_id
    where f.release_id = ${releaseId}::uuid and a.words is not null order by a.words`);
  const words = new Map<string, string[]>();
  for (const row of rows) words.set(row.finding, [...(words.get(row.finding) ?? []), row.words]);
  return words;
}
