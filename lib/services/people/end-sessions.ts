import "server-only";
import * as z from "zod";
import { revokeSessions } from "@/db/queries/accounts";
import { recordAccess } from "@/db/queries/audit";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { ownSession } from "./own-account";
import { parseInput } from "./parse";

/** Ends one of the person's sessions at once, or all others. */
export async function endSessions(ctx: Context, which: string | "others"): Promise<void> {
  const { userId, sessionId } = ownSession(ctx);
  const now = ctx.clock();
  const chosen = which === "others" ? { except: sessionId } : { only: parseInput(z.guid(), which) };
  await ctx.db.transaction(async (tx) => {
    const ended = await revokeSessions(tx, { userId, now, ...chosen });
    if (ended === 0 && which !== "others") throw new DomainError("not-found");
    await recordAccess(tx, {
      studyId: null,
      actor: ctx.actor,
      action: "sessions-ended",
      target: { sessions: ended },
    });
  });
}
