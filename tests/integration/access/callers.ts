import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import { sealedSessionCookie } from "@/lib/server/auth";
import { endSession, openSession } from "@/lib/server/sessions";
import { createToken } from "@/lib/services/people/create-token";
import { operator, seedPerson, type SeededStudy } from "../people/seed";

/** Someone who knocks at every door: with which headers, and which roles in the study count for them. */
export interface Caller {
  name: string;
  headers: Record<string, string>;
  roles: readonly Role[];
  /** False: the answer must be 401, as for nobody. */
  person: boolean;
}

const ORIGIN = { origin: "http://localhost:4600", host: "localhost:4600" };

/** Nobody, every role by session and by token, and everyone who pretends. */
export async function allCallers(
  db: Database,
  study: SeededStudy,
  elsewhere: SeededStudy,
): Promise<Caller[]> {
  const session = async (userId: string, now = new Date()) => {
    const id = await openSession(db, userId, now, randomUUID(), true);
    return { id, cookie: await sealedSessionCookie(id) };
  };
  const token = async (at: SeededStudy, email: string) =>
    (await createToken(operator(db), { study: at.slug, email, name: "t", days: 1 })).token;
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const stranger = (name: string, headers: Record<string, string>): Caller => ({
    name,
    headers,
    roles: [],
    person: false,
  });
  const callers: Caller[] = [stranger("nobody", {})];
  for (const role of ROLES) {
    const { userId, email } = study.people[role];
    const { cookie } = await session(userId);
    callers.push({ name: `${role} by session`, headers: { cookie, ...ORIGIN }, roles: [role], person: true });
    callers.push({
      name: `${role} by token`,
      headers: bearer(await token(study, email)),
      roles: [role],
      person: true,
    });
  }
  const { userId, email } = study.people.researcher;
  const revoked = await session(userId);
  await endSession(db, revoked.id, new Date());
  callers.push(stranger("revoked session", { cookie: revoked.cookie, ...ORIGIN }));
  const whole = (await session(userId)).cookie;
  callers.push(stranger("tampered session", { cookie: `${whole.slice(0, -3)}AAA`, ...ORIGIN }));
  const secret = await token(study, email);
  callers.push(
    stranger("tampered token", bearer(`${secret.slice(0, -1)}${secret.endsWith("0") ? "1" : "0"}`)),
  );
  callers.push(stranger("tablet", bearer(study.passToken)));
  const other = elsewhere.people.researcher;
  callers.push({
    name: "researcher elsewhere by session",
    headers: { ...(await session(other.userId)), ...ORIGIN },
    roles: [],
    person: true,
  });
  callers.push({
    name: "researcher elsewhere by token",
    headers: bearer(await token(elsewhere, other.email)),
    roles: [],
    person: true,
  });
  // The study's own researcher, with a token for another study
  await db.run(
    sql`insert into memberships (study_id, user_id, role) values (${elsewhere.id}::uuid, ${userId}::uuid, 'facilitator')`,
  );
  callers.push({
    name: "researcher with a token of another study",
    headers: bearer(await token(elsewhere, email)),
    roles: [],
    person: true,
  });
  const waiting = await seedPerson(db, study.id, []);
  await db.run(
    sql`insert into memberships (study_id, user_id, role) values (${study.id}::uuid, ${waiting.userId}::uuid, 'researcher')`,
  );
  callers.push({
    name: "researcher not confirmed",
    headers: { ...(await session(waiting.userId)), ...ORIGIN },
    roles: [],
    person: true,
  });
  return callers;
}
