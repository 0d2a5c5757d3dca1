import "server-only";
import { authorise } from "@/lib/domain/access/authorise";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { studyProposals, type Proposals } from "./study-proposals";

/** Evidence that may be put to options of a kit, for those who write one and read releases (planner). */
export async function readProposals(ctx: Context, input: { study: string }): Promise<Proposals> {
  const { study } = await studyFor(ctx, input.study, "kit:write");
  authorise(ctx.actor, study.id, "release:read");
  return studyProposals(ctx.db, study.id);
}
