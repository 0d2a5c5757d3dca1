import "server-only";
import { createHash } from "node:crypto";
import { holdSurplus } from "@/db/queries/counting";
import type { ArrivedDrawing } from "@/db/queries/arrived-drawing";
import { homeOfDrawing } from "@/db/queries/drawings";
import { storeDrawing, type Arrival } from "@/db/queries/store-drawing";
import { findErasure } from "@/db/queries/erasures";
import type { Actor } from "@/lib/domain/access/actor";
import { removals } from "@/lib/domain/drawing/removed-marks";
import { unknownToStudy } from "@/lib/domain/drawing/study-fit";
import type { Lock } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import { countFailure, MOST_FAILURES, tooMany, windowBegin, type Attempts } from "../attempts";
import type { Context } from "../context";
import type { ErasureLedger } from "../ledger/file-ledger";
import { requireLock } from "../receipts/lock";
import { refuseTooFast, spend } from "./allowance";
import { derivedRows } from "./derived-rows";
import { keepConflictLoser } from "./keep-loser";
import { keepable } from "./kept-bytes";
import { sameBytes, secretHashOf, secretTarget } from "./secret-of";
import { storeWithRemovals } from "./store-with-removals";
import { studyFrame } from "./study-frame";

export interface PutDrawing {
  /** The id in the address. */
  id: string;
  bytes: Uint8Array;
  secret: string | null;
  /** Asked for where one was set and no tablet sends. */
  lock?: Lock | null;
  /** An Authorization header was there; one that names no tablet is refused. */
  withCredentials: boolean;
  attempts: Attempts;
  /** Where removed marks are noted. */
  ledger: ErasureLedger;
}

export interface Receipt {
  id: string;
  revision: number;
  /** SHA-256 of the bytes received, in hexadecimal. */
  hash: string;
  created: boolean;
}

/** Two senders may cross; each round one of them gets ahead. */
const MOST_ROUNDS = 8;

/**
 * Stores a participant's drawing. Who knows its secret may replace it; a tablet's pass is needed to make a new one.
 * Same bytes again: the same answer. Anything else that is not newer is kept beside it as a version and refused with
 * `conflict`, which carries the current document and what was kept beside it. Answers only when the work is durable.
 */
export async function putDrawing(ctx: Context, input: PutDrawing): Promise<Receipt> {
  const secretHash = secretHashOf(input.secret);
  const tablet = tabletOf(ctx.actor, input.withCredentials);
  const { document, bytes } = keepable(input.bytes);
  if (!sameId(document.id, input.id))
    throw new DomainError("invalid", { fields: [{ path: "id", code: "other-id" }] });
  const home = tablet ?? (await homeOfDrawing(ctx.db, document.id));
  if (home === null) throw await refusalWithoutPass(ctx, document.id, secretHash);
  if (!sameId(document.workshop, home.workshopId)) {
    if (tablet !== null) throw new DomainError("wrong-workshop");
    throw new DomainError("invalid", { fields: [{ path: "workshop", code: "other-workshop" }] });
  }
  if (tablet === null) await requireLock(ctx, { secretHash, lock: input.lock ?? null });
  const frame = await studyFrame(ctx, home.studyId);
  const unknown = unknownToStudy(document, frame.definition);
  if (unknown.length > 0) throw new DomainError("invalid", { fields: unknown });

  const now = ctx.clock();
  const sender = tablet?.passId ?? `secret:${document.participant}`;
  refuseTooFast(sender, now);
  const drawing: ArrivedDrawing = {
    document,
    bytes,
    hash: createHash("sha256").update(input.bytes).digest(),
    secretHash,
    studyId: home.studyId,
    passId: tablet?.passId ?? null,
    held: tablet?.revoked ?? false,
    receivedAt: now,
    ...derivedRows(document, frame),
    failures: {
      key: input.attempts.key(secretTarget(document.id)),
      since: windowBegin(now),
      most: MOST_FAILURES,
    },
  };
  return settle(ctx, drawing, input, () => spend(sender, now));
}

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function tabletOf(actor: Actor, withCredentials: boolean): Extract<Actor, { kind: "tablet" }> | null {
  if (actor.kind === "tablet") return actor;
  if (withCredentials) throw new DomainError("wrong-pass");
  return null;
}

async function refusalWithoutPass(
  ctx: Context,
  drawingId: string,
  secretHash: Uint8Array,
): Promise<DomainError> {
  const { drawing, whole } = await findErasure(ctx.db, { drawingId, secretHash });
  return new DomainError(drawing || whole ? "erased" : "wrong-pass");
}

async function settle(
  ctx: Context,
  drawing: ArrivedDrawing,
  { attempts, ledger }: Pick<PutDrawing, "attempts" | "ledger">,
  onStored: () => void,
): Promise<Receipt> {
  const { document, hash } = drawing;
  const receipt = { id: document.id, revision: document.revision, hash: Buffer.from(hash).toString("hex") };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const arrival =
      removals(document).size > 0
        ? await storeWithRemovals(ctx.db, ledger, drawing)
        : await storeDrawing(ctx.db, drawing);
    if (arrival.stored) {
      onStored();
      const { studyId, receivedAt } = drawing;
      if (document.finishedAt !== null)
        await holdSurplus(ctx.db, { studyId, workshopId: document.workshop }, receivedAt);
      return { ...receipt, created: arrival.created };
    }
    await refuseStranger(ctx, drawing, arrival, attempts);
    const { current } = arrival;
    if (current === null || current.revision < document.revision) continue;
    if (current.revision === document.revision && sameBytes(current.hash, hash))
      return { ...receipt, created: false };
    const latest = await keepConflictLoser(ctx.db, drawing);
    onStored();
    throw new DomainError("conflict", { extra: { current: latest, kept: receipt } });
  }
  throw new DomainError("unavailable");
}

async function refuseStranger(
  ctx: Context,
  { document, studyId, receivedAt }: ArrivedDrawing,
  arrival: Arrival,
  attempts: Attempts,
): Promise<void> {
  if (arrival.erased) throw new DomainError("erased");
  if (arrival.passGone) throw new DomainError("wrong-pass");
  if (arrival.blocked) throw tooMany(receivedAt, arrival.blockedSince);
  const { current, secretFits } = arrival;
  if (current !== null && (current.studyId !== studyId || !sameId(current.workshopId, document.workshop)))
    throw new DomainError("wrong-workshop");
  const foreign =
    current !== null && (!sameId(current.participantId, document.participant) || secretFits === null);
  if (secretFits !== false && !foreign) return;
  await countFailure(ctx, attempts, secretTarget(document.id));
  throw new DomainError("wrong-secret");
}
