import "server-only";
import * as z from "zod";
import { missingDrawings } from "@/db/queries/drawing-versions";
import { invalidFields } from "@/lib/domain/drawing/invalid-fields";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";

const claims = z
  .array(
    z.strictObject({
      id: z.guid(),
      revision: z.number().int().min(1).max(2_000_000_000),
      hash: z.string().regex(/^[0-9a-f]{64}$/i),
    }),
  )
  .max(5_000);

/** Which of a tablet's drawings the server lacks (after a restore), and which were erased meanwhile. */
export async function haveDrawings(
  ctx: Context,
  input: unknown,
): Promise<{ missing: { id: string; revision: number }[]; erased: string[] }> {
  if (ctx.actor.kind !== "tablet") throw new DomainError("wrong-pass");
  const parsed = claims.safeParse(input);
  if (!parsed.success)
    throw new DomainError("invalid", { fields: invalidFields(parsed.error.issues, input) });
  return missingDrawings(ctx.db, ctx.actor.workshopId, parsed.data);
}
