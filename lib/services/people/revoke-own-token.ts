import "server-only";
import * as z from "zod";
import { revokeTokens } from "@/db/queries/accounts";
import { recordAccess } from "@/db/queries/audit";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { ownSession } from "./own-account";
import { parseInput } from "./parse";

/** Ends one of the person's own API tokens at once. */
export async function revokeOwnToken(ctx: Context, token: string): Promise<void> {
  const { userId } = ownSession(ctx);
  const tokenId = parseInput(z.guid(), token);
  await ctx.db.transaction(async (tx) => {
    const [studyId] = await revokeTokens(tx, { userId, only: tokenId, now: ctx.clock() });
    if (studyId === undefined) throw new DomainError("not-found");
    await recordAccess(tx, { studyId, actor: ctx.actor, action: "token-revoked", target: { tokenId } });
  });
}
