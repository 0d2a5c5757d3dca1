import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { grantsOf } from "@/db/queries/people";
import { NOBODY, type Actor } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/roles";
import { checkPassword } from "@/lib/services/people/check-password";
import { acceptInvitation } from "@/lib/services/people/invitations/accept-invitation";
import { inviteMember, INVITATION_DAYS } from "@/lib/services/people/invitations/invite-member";
import { readInvitation } from "@/lib/services/people/invitations/read-invitation";
import { withdrawInvitation } from "@/lib/services/people/invitations/withdraw-invitation";
import { readMembers } from "@/lib/services/people/read-members";
import { revokeRole } from "@/lib/services/people/revoke-role";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, refusalOf, seedPerson, seedStudy, type SeededStudy } from "./seed";

const PASSWORD = "drei Störche am Kanal";

describeOnBoth("invitations", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    study = await seedStudy(open());
  });
  const as = async (userId: string) => contextOf(open(), await actorFor(open(), userId));
  const inSession = async (userId: string) => {
    const actor = await actorFor(open(), userId);
    return contextOf(open(), { ...actor, session: { id: randomUUID(), factorOwed: false } } as Actor);
  };
  const owner = () => as(study.people.owner.userId);
  const address = () => `${randomUUID()}@example.org`;
  const invite = async (roles: readonly string[], email = address()) => {
    const body = { email, name: "Noor", roles };
    return { email, ...(await inviteMember(await owner(), { study: study.slug, body })) };
  };
  const accept = (token: string, actor: Actor = NOBODY) =>
    acceptInvitation(contextOf(open(), actor), { token, account: { name: "Noor", password: PASSWORD } });

  it("only owners invite, see invitations and withdraw them", async () => {
    const { invitation } = await invite(["planner"]);
    const body = { email: address(), name: "Noor", roles: ["planner"] };
    const elsewhere = await seedStudy(open());
    const others = ROLES.filter((role) => role !== "owner").map((role) => study.people[role].userId);
    for (const userId of [...others, elsewhere.people.owner.userId]) {
      const ctx = await as(userId);
      expect(await refusalOf(inviteMember(ctx, { study: study.slug, body }))).toBe("forbidden");
      expect(await refusalOf(withdrawInvitation(ctx, { study: study.slug, invitation }))).toBe("forbidden");
    }
    expect(await refusalOf(inviteMember(contextOf(open()), { study: study.slug, body }))).toBe(
      "not-signed-in",
    );
    const foreign = withdrawInvitation(await as(elsewhere.people.owner.userId), {
      study: elsewhere.slug,
      invitation,
    });
    expect(await refusalOf(foreign)).toBe("not-found");
    const keeper = await readMembers(await as(study.people["data-protection"].userId), study.slug);
    expect(keeper.invitations).toEqual([]);
    expect((await readMembers(await owner(), study.slug)).invitations.map(({ id }) => id)).toContain(
      invitation,
    );
  });

  it("makes an account with the chosen password, once, and the roles as the owner's grant", async () => {
    const { token, email } = await invite(["planner", "facilitator"]);
    expect(await readInvitation(contextOf(open()), { token })).toMatchObject({
      email,
      roles: ["planner", "facilitator"],
      next: "new",
    });
    for (const password of ["short", "passwordpassword", "Noor12345678"]) {
      const weak = acceptInvitation(contextOf(open()), { token, account: { name: "Noor", password } });
      expect([password, await refusalOf(weak)]).toEqual([password, "invalid"]);
    }
    const outcomes = await Promise.all([refusalOf(accept(token)), refusalOf(accept(token))]);
    expect(outcomes.toSorted()).toEqual(["none", "not-found"]);
    const credentials = { email, password: PASSWORD };
    const account = await checkPassword(contextOf(open()), { credentials, demoAllowed: false });
    const held = await grantsOf(open(), study.id, account?.userId ?? randomUUID());
    expect(held.map(({ role, grantedBy }) => [role, grantedBy]).toSorted()).toEqual([
      ["facilitator", study.people.owner.userId],
      ["planner", study.people.owner.userId],
    ]);
    expect(await refusalOf(readInvitation(contextOf(open()), { token }))).toBe("not-found");
  });

  it("a researcher waits for data protection, as with every grant", async () => {
    const { token, email } = await invite(["researcher"]);
    await accept(token);
    const { members } = await readMembers(await owner(), study.slug);
    const line = members.find((member) => member.email === email);
    expect([line?.role, line?.confirmedAt, line?.factorMissing]).toEqual(["researcher", null, true]);
  });

  it("a known address takes its roles only while signed in, and inside the walls", async () => {
    const planner = await seedPerson(open(), study.id, ["planner"]);
    const { token } = await invite(["facilitator"], planner.email);
    expect(await refusalOf(accept(token))).toBe("not-signed-in");
    expect((await readInvitation(contextOf(open()), { token })).next).toBe("sign-in");
    const stranger = await inSession((await seedPerson(open(), study.id, [])).userId);
    expect(await refusalOf(acceptInvitation(stranger, { token }))).toBe("forbidden");
    const self = await inSession(planner.userId);
    expect((await readInvitation(self, { token })).next).toBe("ready");
    await acceptInvitation(self, { token });
    const roles = async () => (await grantsOf(open(), study.id, planner.userId)).map(({ role }) => role);
    expect((await roles()).toSorted()).toEqual(["facilitator", "planner"]);
    const wall = await invite(["researcher"], planner.email);
    expect(await refusalOf(acceptInvitation(self, { token: wall.token }))).toBe("role-conflict");
    expect(await refusalOf(readInvitation(self, { token: wall.token }))).toBe("none");
  });

  it("refuses what the walls refuse before it makes a link", async () => {
    expect(await refusalOf(invite(["planner", "researcher"]))).toBe("role-conflict");
    expect(await refusalOf(invite(["researcher"], study.people.owner.email))).toBe("self-grant");
    expect(await refusalOf(invite([]))).toBe("invalid");
    expect(await refusalOf(invite(["admin"]))).toBe("invalid");
  });

  it("ends with its time, with being withdrawn, and with its owner's role", async () => {
    const late = await invite(["planner"]);
    const clock = () => new Date(Date.now() + (INVITATION_DAYS * 24 + 1) * 3_600_000);
    expect(await refusalOf(readInvitation({ ...contextOf(open()), clock }, { token: late.token }))).toBe(
      "not-found",
    );
    const back = await invite(["planner"]);
    await withdrawInvitation(await owner(), { study: study.slug, invitation: back.invitation });
    expect(await refusalOf(accept(back.token))).toBe("not-found");
    const second = await seedPerson(open(), study.id, ["owner"]);
    const body = { email: address(), name: "Noor", roles: ["owner"] };
    const { token } = await inviteMember(await as(second.userId), { study: study.slug, body });
    await revokeRole(await owner(), { study: study.slug, userId: second.userId, role: "owner" });
    expect(await refusalOf(accept(token))).toBe("not-found");
  });

  it("keeps the token as a hash only, and writes neither it nor an address into the log", async () => {
    const { token, email } = await invite(["planner"]);
    await accept(token);
    const [row] = await open().rows<{ all: string }>(sql`
      select concat((select string_agg(i::text, ' ') from invitations i), (select string_agg(a::text, ' ') from audit_log a)) as all`);
    expect(row?.all).not.toContain(token);
    const [log] = await open().rows<{ all: string }>(
      sql`select string_agg(a::text, ' ') as all from audit_log a`,
    );
    expect(log?.all).not.toContain(email);
  });
});
