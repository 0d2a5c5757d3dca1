import { randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "@/db/database";
import { ROUTES, type Method } from "@/lib/domain/access/routes";
import { emptyProfile } from "@/lib/domain/kit/profile";
import { holdDatabase } from "@/lib/server/database";
import { backgroundIdle } from "@/lib/server/jobs";
import { describeOnBoth } from "../../support/each-database";
import { seedStudy, storeDrawing, type SeededStudy } from "../people/seed";
import { seedProfile } from "../kit/seed-profile";
import { allCallers, type Caller } from "./callers";

vi.hoisted(() => {
  process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
  process.env["BASE_URL"] = "http://localhost:4600";
  process.env["LOG_LEVEL"] = "silent";
});

type Route = Partial<
  Record<Method, (request: Request, route: { params: Promise<Record<string, string>> }) => Promise<Response>>
>;

/** Parameters of addresses that name an object which belongs to one study, or to one person. */
const OBJECTS = [
  "workshop",
  "tablet",
  "institution",
  "profile",
  "release",
  "user",
  "invitation",
  "import",
  "session",
  "token",
  "draft",
  "job",
  "id",
] as const;
type Objects = Record<(typeof OBJECTS)[number], string>;

/** One object of every kind in a study. */
async function objectsOf(db: Database, study: SeededStudy): Promise<Objects> {
  const drawing = await storeDrawing(db, study, { marks: [{ label: "theirs" }] });
  const ids = {
    institution: randomUUID(),
    profile: await seedProfile(db, study.id),
    release: randomUUID(),
    invitation: randomUUID(),
    import: randomUUID(),
  };
  const own = { session: randomUUID(), token: randomUUID(), draft: randomUUID(), job: randomUUID() };
  const { userId } = study.people.owner;
  const hash = () => sql`decode(${randomBytes(32).toString("hex")}::text, 'hex')`;
  await db.run(sql`
    insert into institutions (id, study_id, name, kind, provider, address, position, opening_hours, languages, rooms,
      self_image, shielded, source)
    values (${ids.institution}::uuid, ${study.id}::uuid, 'Theirs', 'other', '', '', ST_SetSRID(ST_MakePoint(6.8, 51.2), 4326),
      '[]', '{}', '', '', false, '')`);
  await db.run(sql`
    insert into releases (id, study_id, number, mode, participants, facts)
    values (${ids.release}::uuid, ${study.id}::uuid, 1, 'final', 20, '{}')`);
  await db.run(sql`
    insert into invitations (id, study_id, token_hash, email, name, roles, invited_by, expires_at)
    values (${ids.invitation}::uuid, ${study.id}::uuid, ${hash()}, 'their@example.org', 'Theirs', '{planner}', ${userId}::uuid,
      now() + interval '1 day')`);
  await db.run(sql`
    insert into register_imports (id, study_id, what, file, taken)
    values (${ids.import}::uuid, ${study.id}::uuid, 'institutions', 'theirs.csv', 0)`);
  await db.run(sql`
    insert into user_sessions (id, user_id, expires_at) values (${own.session}::uuid, ${userId}::uuid, now() + interval '1 hour')`);
  await db.run(sql`
    insert into api_tokens (id, user_id, study_id, name, token_hash, expires_at)
    values (${own.token}::uuid, ${userId}::uuid, ${study.id}::uuid, 'theirs', ${hash()}, now() + interval '1 day')`);
  await db.run(
    sql`insert into study_drafts (id, user_id, draft) values (${own.draft}::uuid, ${userId}::uuid, '{}')`,
  );
  await db.run(sql`
    insert into jobs (id, study_id, user_id, kind, state) values (${own.job}::uuid, ${study.id}::uuid, ${userId}::uuid, 'release', 'running')`);
  return {
    ...ids,
    ...own,
    workshop: study.workshopId,
    tablet: study.passId,
    user: study.people.planner.userId,
    id: drawing.id,
  };
}

describeOnBoth("ids of another study", (open) => {
  let study: SeededStudy;
  let callers: Caller[];
  let theirs: Objects;
  let other: SeededStudy;

  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    callers = (await allCallers(open(), study, await seedStudy(open()))).filter(({ name }) =>
      /^\S+ by session$/.test(name),
    );
    other = await seedStudy(open());
    theirs = await objectsOf(open(), other);
  });
  afterAll(async () => {
    await backgroundIdle();
    holdDatabase(null);
  });

  /** Status and body, without the id that was asked for. */
  async function ask(address: string, method: Method, caller: Caller, named: Partial<Objects>) {
    const params: Record<string, string> = {
      study: study.slug,
      code: study.workshopCode,
      role: "planner",
      file: "marks.geojson",
      language: "de",
      clip: "who",
      mark: randomUUID(),
      what: "institutions",
      paper: "processing-record",
      zone: "none",
      ...named,
    };
    const url = address.replaceAll(/\[(\w+)\]/g, (_whole, name: string) => params[name] ?? randomUUID());
    const { [method]: handler } = (await import(
      pathToFileURL(path.resolve(`app${address}/route.ts`)).href
    )) as Route;
    const headers = { ...caller.headers, "content-type": "application/json", "if-match": '"1"' };
    const body = method === "GET" ? {} : { body: JSON.stringify(BODIES[`${method} ${address}`] ?? {}) };
    const response = await handler?.(
      new Request(`http://localhost:4600${url}`, { method, headers, ...body }),
      {
        params: Promise.resolve(params),
      },
    );
    if (!response) throw new Error(`${method} ${address} is missing`);
    const text = await response.text();
    return {
      status: response.status,
      body: Object.values(named).reduce((left, id) => left.replaceAll(id, "…"), text),
    };
  }

  /** Everything of the other study, and what its owner has, as it lies there. */
  async function digest(): Promise<string> {
    const tables = await open().rows<{ name: string }>(sql`
      select table_name::text as name from information_schema.columns
      where table_schema = 'public' and column_name = 'study_id' and table_name <> 'audit_log' order by 1`);
    const parts: string[] = [];
    for (const { name } of tables) {
      const [row] = await open().rows<{ sum: string }>(
        sql`select coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '') as sum from ${sql.raw(`"${name}"`)} t
          where t.study_id = ${other.id}::uuid`,
      );
      parts.push(`${name} ${row?.sum ?? ""}`);
    }
    const [own] = await open().rows<{ sum: string }>(sql`
      select concat((select string_agg(t::text, '' order by id) from user_sessions t where id = ${theirs.session}::uuid),
        (select string_agg(t::text, '') from study_drafts t where id = ${theirs.draft}::uuid),
        (select string_agg(t::text, '' order by id) from users t where id in (${theirs.user}::uuid, ${other.people.owner.userId}::uuid))) as sum`);
    return [...parts, own?.sum].join("\n");
  }

  /** Bodies that would be taken, so that the id alone decides. */
  const BODIES: Readonly<Record<string, unknown>> = {
    "PUT /api/studies/[study]/workshops/[workshop]": { title: "Ours", day: "2026-12-01" },
    "PUT /api/studies/[study]/workshops/[workshop]/closing": { peopleDrew: 1 },
    "POST /api/studies/[study]/workshops/[workshop]/orders": { order: "hold" },
    "PUT /api/drafts/[draft]": {},
    "PUT /api/studies/[study]/kit-profiles/[profile]": emptyProfile("Ours", randomUUID()),
    "POST /api/studies/[study]/kit-profiles/[profile]/copies": {
      name: "Ours",
      socialSpace: randomUUID(),
      replaces: false,
    },
  };

  it("answer exactly as ids that are nobody's, to every role, and change nothing there", async () => {
    const before = await digest();
    let asked = 0;
    for (const [address, methods] of Object.entries(ROUTES)) {
      const objects = OBJECTS.filter((name) => address.includes(`[${name}]`));
      if (objects.length === 0) continue;
      for (const method of Object.keys(methods) as Method[]) {
        for (const caller of callers) {
          const pick = (from: (name: keyof Objects) => string) =>
            Object.fromEntries(objects.map((name) => [name, from(name)]));
          const foreign = await ask(
            address,
            method,
            caller,
            pick((name) => theirs[name]),
          );
          const unknown = await ask(
            address,
            method,
            caller,
            pick(() => randomUUID()),
          );
          const where = `${method} ${address} ${caller.name}`;
          expect([where, foreign]).toEqual([where, unknown]);
          expect([where, foreign.status >= 400]).toEqual([where, true]);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
    expect(await digest()).toBe(before);
  });

  it("is a test that can fail: the other study's own owner sees what nobody else does", async () => {
    const owner = (await allCallers(open(), other, study)).find(({ name }) => name === "owner by session");
    if (!owner) throw new Error("The owner is missing.");
    const ours = study;
    study = other;
    const known = await ask("/api/studies/[study]/invitations/[invitation]", "DELETE", owner, {
      invitation: theirs.invitation,
    });
    const job = await ask("/api/jobs/[job]", "GET", owner, { job: theirs.job });
    study = ours;
    expect([known.status, job.status]).toEqual([204, 200]);
  });
});
