import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { accountByEmail } from "@/db/queries/people";
import type { Context } from "../context";
import { email, password } from "./parse";
import { verifyPassword } from "./passwords";

const credentials = z.object({ email, password });

/**
 * Who these credentials belong to, or null: unknown address, wrong password, disabled account and an account of the
 * demo on a public server all look the same and take as long.
 */
export async function checkPassword(
  ctx: Context,
  input: { credentials: unknown; demoAllowed: boolean },
): Promise<{ userId: string } | null> {
  const parsed = credentials.safeParse(input.credentials);
  if (!parsed.success) return null;
  const account = await accountByEmail(ctx.db, parsed.data.email);
  const usable = account !== null && !account.disabled && (input.demoAllowed || !account.demo);
  const matches = await verifyPassword(usable ? account.passwordHash : null, parsed.data.password);
  if (!account || !matches) return null;
  const actor = {
    kind: "person",
    userId: account.userId,
    name: account.name,
    tokenStudyId: null,
    roles: {},
  } as const;
  await recordAccess(ctx.db, { studyId: null, actor, action: "signed-in", target: {} });
  return { userId: account.userId };
}
