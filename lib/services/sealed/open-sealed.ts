import "server-only";
import { createHash } from "node:crypto";
import { isQuarantined, quarantineParcel } from "@/db/queries/sealed";
import { tabletOfPass } from "@/db/queries/sessions";
import type { Actor } from "@/lib/domain/access/actor";
import { besideAddress, readBeside } from "@/lib/domain/drawing/beside";
import { DomainError } from "@/lib/domain/errors";
import type { OpenedParcel } from "@/lib/domain/sealing/parcel";
import { countFailure, refuseTooManyFailures, type Attempts } from "../attempts";
import { putAudio } from "../audio/put-audio";
import type { Context } from "../context";
import { refuseTooFast, spend } from "../drawings/allowance";
import { putDrawing, type Receipt } from "../drawings/put-drawing";
import { putPicture } from "../drawings/put-picture";
import type { ErasureLedger } from "../ledger/file-ledger";
import { setLock } from "../receipts/set-lock";
import { hashOfSecret } from "../workshops/issue-pass";
import { unsealed } from "./unsealed";

export type Tablet = Extract<Actor, { kind: "tablet" }>;
export type Taken = { quarantined: true } | ({ quarantined: false } & Receipt);

/**
 * Takes a sealed drawing as if the tablet whose pass is inside had put it; anyone may bring it. The answer is that of
 * the PUT, without the current document of a conflict, because who brings a parcel may not be its owner. What names a
 * study and cannot be taken for what it is (unreadable, no parcel, no valid drawing) is kept for a person to look at.
 */
export async function openSealed(
  ctx: Context,
  input: { bytes: Uint8Array; attempts: Attempts; ledger: ErasureLedger },
): Promise<Taken> {
  const { studyId, parcel } = await unsealed(ctx.db, input.bytes);
  if (parcel === null) return quarantine(ctx, input, { studyId, reason: "unreadable", sender: null });
  const tablet = await tabletOf(ctx, studyId, parcel.pass);
  if (tablet === null) throw new DomainError("wrong-pass");
  try {
    await lockReceipt(ctx, parcel);
    return { quarantined: false, ...(await putParcel({ ...ctx, actor: tablet }, parcel, input)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "conflict")
      throw new DomainError("conflict", { extra: { kept: error.extra["kept"] } });
    if (![400, 413, 422].includes(error.status)) throw error;
    return quarantine(ctx, input, { studyId, reason: error.code, sender: tablet.passId });
  }
}

/** Puts what is inside: a drawing, the voice on a mark of one, or its photographed sheet. */
async function putParcel(
  ctx: Context,
  { id, secret, body }: OpenedParcel,
  { attempts, ledger }: { attempts: Attempts; ledger: ErasureLedger },
): Promise<Receipt> {
  const bytes = Buffer.from(body, "utf8");
  const beside = readBeside(body);
  if (beside === null) return putDrawing(ctx, { id, bytes, secret, withCredentials: true, attempts, ledger });
  const { mark, content, revision } = beside;
  const own = { id, secret, bytes: Buffer.from(content, "base64"), attempts };
  await (mark === null ? putPicture(ctx, own) : putAudio(ctx, { ...own, mark }));
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { id: besideAddress(beside), revision, hash, created: false };
}

/** The tablet whose pass is inside; else the one that sends, when it was admitted to this study anew. */
async function tabletOf(ctx: Context, studyId: string, pass: string): Promise<Tablet | null> {
  const inside = await tabletOfPass(ctx.db, hashOfSecret(pass));
  if (inside?.studyId === studyId) return { kind: "tablet", ...inside };
  return ctx.actor.kind === "tablet" && ctx.actor.studyId === studyId ? ctx.actor : null;
}

/** Three pictograms that the tablet could not send before it was handed on; another lock that is there already stays. */
async function lockReceipt(ctx: Context, { secret, lock }: OpenedParcel): Promise<void> {
  if (lock === null) return;
  try {
    await setLock(ctx, { body: { receipt: secret, pictograms: lock } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    ctx.log.warn({ code: error.code }, "a lock in a parcel was not taken");
  }
}

/** Anybody can seal rubbish: a tablet's is counted with its pass, anything else with the address it comes from. */
async function quarantine(
  ctx: Context,
  { bytes, attempts }: { bytes: Uint8Array; attempts: Attempts },
  { studyId, reason, sender }: { studyId: string; reason: string; sender: string | null },
): Promise<Taken> {
  const hash = createHash("sha256").update(bytes).digest();
  if (await isQuarantined(ctx.db, studyId, hash)) return { quarantined: true };
  const now = ctx.clock();
  if (sender !== null) refuseTooFast(sender, now);
  else await refuseTooManyFailures(ctx, attempts, QUARANTINE);
  await quarantineParcel(ctx.db, { id: ctx.ids(), studyId, hash, bytes, reason, at: now });
  if (sender !== null) spend(sender, now);
  else await countFailure(ctx, attempts, QUARANTINE);
  return { quarantined: true };
}

const QUARANTINE = "quarantine";
