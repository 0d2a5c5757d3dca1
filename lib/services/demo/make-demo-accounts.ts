import "server-only";
import { randomBytes } from "node:crypto";
import { revokeSessions } from "@/db/queries/accounts";
import { accountByEmail, setPassword } from "@/db/queries/people";
import type { Person } from "@/lib/domain/access/actor";
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
const DOMAIN = "beispiel.invalid";
/** One account a role; and a second researcher, without whom no words are released. */
const PEOPLE = [
  ...ROLES.map((role) => ({ role, email: `${role}@${DOMAIN}`, name: NAMES[role] })),
  { role: "researcher", email: `researcher-2@${DOMAIN}`, name: "Beispiel Forschung, zweite Person" },
] as const satisfies readonly { role: Role; email: string; name: string }[];

export interface DemoStudyRef {
  id: string;
  slug: string;
}

export interface DemoAccounts extends Pick<DemoAccess, "accounts" | "tokens"> {
  /** Those who read raw marks, with that role in the studies given. */
  researchers: readonly Person[];
}

/**
 * The people of the demo, with their role in every study given, and a token a role for the first one. Passwords are new and
 * random each time, also for accounts that exist: only hashes are stored, so a lost note is replaced, not recovered.
 */
export async function makeDemoAccounts(
  ctx: Context,
  studies: readonly [DemoStudyRef, ...DemoStudyRef[]],
): Promise<DemoAccounts> {
  const accounts: DemoAccess["accounts"] = [];
  const people: (Person & { role: Role })[] = [];
  for (const { role, email, name } of PEOPLE) {
    const password = randomBytes(15).toString("base64url");
    const userId = await accountWith(ctx, { email, password, name });
    const roles = Object.fromEntries(studies.map(({ id }) => [id, [role]]));
    people.push({ kind: "person", role, userId, name, tokenStudyId: null, roles });
    accounts.push({ role, email, password });
    for (const { slug } of studies) await grantRole(ctx, { study: slug, email, role });
  }
  const first = (role: Role): Person => {
    const person = people.find((one) => one.role === role);
    if (!person) throw new Error(`The demo has nobody who is ${role}.`);
    return person;
  };
  await letFound(ctx, { userId: first("owner").userId });
  const researchers = people.filter(({ role }) => role === "researcher");
  // A researcher counts only when data protection has confirmed the grant; the demo's own does it for the demo.
  for (const { slug } of studies)
    for (const { userId } of researchers)
      await confirmResearcher({ ...ctx, actor: first("data-protection") }, { study: slug, userId });
  const tokens: DemoAccess["tokens"] = {};
  for (const role of ROLES) {
    const { token } = await createToken(ctx, {
      study: studies[0].slug,
      email: `${role}@${DOMAIN}`,
      name: NAMES[role],
      days: LONGEST_TOKEN_DAYS,
    });
    tokens[role] = token;
  }
  return { accounts, tokens, researchers };
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
