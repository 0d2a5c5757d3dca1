import "server-only";
import { findWorkshop, type Workshop } from "@/db/queries/workshops";
import { parseJoinCode } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { countFailure, refuseTooManyFailures, type Attempts } from "../attempts";
import type { Context } from "../context";

/**
 * The workshop of a join code as somebody typed it. Refuses with `workshop-unknown`, which counts as a failure, and with
 * `too-many` after too many of them.
 */
export async function knownWorkshop(ctx: Context, typed: string, attempts: Attempts): Promise<Workshop> {
  await refuseTooManyFailures(ctx, attempts, "join-code");
  const code = parseJoinCode(typed);
  const workshop = code === null ? null : await findWorkshop(ctx.db, code);
  if (workshop !== null) return workshop;
  await countFailure(ctx, attempts, "join-code");
  throw new DomainError("workshop-unknown");
}
