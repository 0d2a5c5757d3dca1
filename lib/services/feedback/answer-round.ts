import "server-only";
import { answersOfDevice, findingsOf, openRoundByCode, storeAnswer } from "@/db/queries/feedback";
import { findReleaseStudy, listReleases } from "@/db/queries/releases";
import { parseSecret } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { answerSchema, type AnswerKind } from "@/lib/domain/feedback/answer";
import type { Finding } from "@/lib/domain/feedback/finding";
import type { Context } from "../context";
import { parseInput } from "../people/parse";
import { publicOf, type Published } from "../publication/read-published";
import { DEVICE, deviceHash } from "./device";

export interface OpenRound {
  shown: Published;
  findings: readonly Finding[];
  /** What this device has answered. */
  own: ReadonlyMap<string, AnswerKind>;
}

/** A round as whoever holds its address sees it; null when there is none, it is over, or its release is withdrawn. */
export async function readRound(
  ctx: Pick<Context, "db">,
  input: { code: string; device: string | null },
): Promise<OpenRound | null> {
  const code = parseSecret(input.code);
  const found = code === null ? null : await openRoundByCode(ctx.db, code);
  if (!found) return null;
  const { round } = found;
  const shown = await ctx.db.releasesOnly(async (tx) => {
    const study = await findReleaseStudy(tx, found.slug);
    const release = (await listReleases(tx, round.studyId)).find(({ id }) => id === round.releaseId);
    if (!study || !release || release.withdrawn) return null;
    return { ...(await publicOf(tx, study, release)), findings: await findingsOf(tx, release.id) };
  });
  if (!shown) return null;
  const { device } = input;
  const hashes = new Map(
    device !== null && DEVICE.test(device)
      ? shown.findings.map(({ id }) => [id, deviceHash(device, id)] as const)
      : [],
  );
  return { shown, findings: shown.findings, own: await answersOfDevice(ctx.db, hashes) };
}

/**
 * Keeps a device's answer to a finding of an open round; a later one takes its place. Nothing of the person, the address
 * or the moment is kept. `not-found` for a round that is none or over.
 */
export async function answerRound(
  ctx: Context,
  input: { code: string; device: string; body: unknown },
): Promise<void> {
  if (!DEVICE.test(input.device)) throw new DomainError("malformed");
  const answer = parseInput(answerSchema, input.body);
  const code = parseSecret(input.code);
  const found = code === null ? null : await openRoundByCode(ctx.db, code);
  if (!found) throw new DomainError("not-found");
  const stored = await storeAnswer(ctx.db, {
    releaseId: found.round.releaseId,
    deviceHash: deviceHash(input.device, answer.finding),
    answer,
    on: ctx.clock().toISOString().slice(0, 10),
  });
  if (!stored) throw new DomainError("not-found");
}
