import "server-only";
import { randomBytes } from "node:crypto";
import { revokeSessions } from "@/db/queries/accounts";
import { accountByEmail, setPassword } from "@/db/queries/people";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import type { Context } from "../context";
import { confirmResearcher } from "../people/confirm-researcher";
import { createToken, LONGEST_TOKEN_DAYS } from "../people/create-token";
import { createUser } from "../people/create-user";
import { grantRole } from "../people/grant-role";
import { letFound } from "../studies/let-found";
import { hashPassword } from "../people/passwords";
import type { DemoAccess } from "./access";

/** Names that say what the account is for, and that nobody has them. */
const NAMES: Readonly<Record<Role, string>> = {
  owner: "Beispiel Studienleitung",
  facilitator: "Beispiel Moderation",
  researcher: "Beispiel Forschung",
  planner: "Beispiel Planung",
  "data-protection": "Beispiel Datenschutz",
};
const DEMO_LABEL = "demo";

export interface DemoStudyRef {
  id: string;
  slug: string;
}

/**
 * One account a role, with that role in every study given, and a token for the first one. Passwords are new and
 * random each time, also for accounts that exist: only hashes are stored, so a lost note is replaced, not recovered.
 */
export async function makeDemoAccounts(
  ctx: Context,
  studies: readonly [DemoStudyRef, ...DemoStudyRef[]],
): Promise<Pick<DemoAccess, "accounts" | "tokens">> {
  const accounts: DemoAccess["accounts"] = [];
  const tokens: DemoAccess["tokens"] = {};
  const userIds = new Map<Role, string>();
  for (const role of ROLES) {
    const email = `${role}@beispiel.invalid`;
    const password = randomBytes(15).toString("base64url");
    userIds.set(role, await accountWith(ctx, { email, password, name: NAMES[role] }));
    accounts.push({ role, email, password });
    for (const { slug } of studies) await grantRole(ctx, { study: slug, email, role });
  }
  const owner = userIds.get("owner");
  if (owner) await letFound(ctx, { userId: owner });
  for (const study of studies) await admitResearcher(ctx, study, userIds);
  for (const { role, email } of accounts) {
    const { token } = await createToken(ctx, {
      study: studies[0].slug,
      email,
      name: NAMES[role],
      days: LONGEST_TOKEN_DAYS,
    });
    tokens[role] = token;
  }
  return { accounts, tokens };
}

async function accountWith(
  ctx: Context,
  account: { email: string; password: string; name: string },
): Promise<string> {
  const known = await accountByEmail(ctx.db, account.email);
  if (!known) return (await createUser(ctx, { ...account, demo: DEMO_LABEL })).userId;
  const passwordHash = await hashPassword(account.password);
  await ctx.db.transaction(async (tx) => {
    await setPassword(tx, known.userId, passwordHash);
    await revokeSessions(tx, { userId: known.userId, except: null, now: ctx.clock() });
  });
  return known.userId;
}

/** A researcher counts only when data protection has confirmed the grant; the demo's own does it for the demo. */
async function admitResearcher(
  ctx: Context,
  study: DemoStudyRef,
  userIds: ReadonlyMap<Role, string>,
): Promise<void> {
  const [researcher, keeper] = [userIds.get("researcher"), userIds.get("data-protection")];
  if (!researcher || !keeper) throw new Error("The demo has no researcher or no data protection account.");
  const roles = { [study.id]: ["data-protection"] as const };
  const actor = {
    kind: "person",
    userId: keeper,
    name: NAMES["data-protection"],
    tokenStudyId: null,
    roles,
  } as const;
  await confirmResearcher({ ...ctx, actor }, { study: study.slug, userId: researcher });
}
