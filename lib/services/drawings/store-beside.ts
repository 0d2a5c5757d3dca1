import "server-only";
import { createHash } from "node:crypto";
import type { Queryable } from "@/db/database";
import { findDrawing, type CurrentDrawing } from "@/db/queries/drawings";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { refuseTooFast, spend } from "./allowance";

/**
 * Stores what lies beside a drawing, a voice or a photograph, in one transaction with the drawing locked: `store` sees
 * it as it stands now and may refuse. Counts against the sender's allowance. Answers with the SHA-256 of the bytes
 * received, in hexadecimal, only when it is durable.
 */
export async function storeBeside(
  ctx: Context,
  own: Pick<CurrentDrawing, "id" | "participantId">,
  bytes: Uint8Array,
  store: (
    tx: Queryable,
    drawing: CurrentDrawing,
    stored: { hash: Uint8Array; receivedAt: Date },
  ) => Promise<void>,
): Promise<string> {
  const now = ctx.clock();
  const sender = ctx.actor.kind === "tablet" ? ctx.actor.passId : `secret:${own.participantId}`;
  refuseTooFast(sender, now);
  const hash = createHash("sha256").update(bytes).digest();
  await ctx.db.transaction(async (tx) => {
    const drawing = await findDrawing(tx, own.id, { lock: true }); // erased or changed meanwhile: what stands now counts
    if (drawing === null) throw new DomainError("erased");
    await store(tx, drawing, { hash, receivedAt: now });
  });
  spend(sender, now);
  return hash.toString("hex");
}
