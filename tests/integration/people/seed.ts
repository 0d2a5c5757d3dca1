import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { json, textArray } from "@/db/columns/json";
import type { Database } from "@/db/database";
import { personOfSession } from "@/db/queries/sessions";
import { NOBODY, type Actor } from "@/lib/domain/access/actor";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import type { DrawingDocument, LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { StudyDefinition } from "@/lib/domain/study/definition";
import type { Context } from "@/lib/services/context";
import { plainMark } from "../../support/marks";

const same = (text: string) => ({ de: text, en: text, ar: text });

export const DEFINITION: StudyDefinition = {
  version: 1,
  title: same("Probe"),
  question: same("Wohin gehen Sie?"),
  example: true,
  languages: ["de", "en", "ar"],
  mode: "map",
  prompts: {
    version: "1",
    questions: [{ id: "use", attitude: "use", text: same("Wohin gehe ich?"), optional: false }],
  },
  groupSets: [
    {
      id: "time-here",
      label: same("Seit wann hier"),
      options: [
        { id: "short", label: same("kurz") },
        { id: "long", label: same("lange") },
      ],
    },
  ],
  consent: {
    version: "1",
    layers: ["summary", "quotes", "drawing", "archive"],
    text: same("Einverstanden?"),
  },
  disclosure: { baseResolution: 9, kPlanner: 5, kPublic: 10, strict: false },
  releaseMode: "final",
  map: { center: [6.81, 51.26], zoom: 13, bounds: [6.76, 51.23, 6.86, 51.31], basemap: null },
};

export interface SeededStudy {
  id: string;
  slug: string;
  workshopId: string;
  workshopCode: string;
  passId: string;
  /** The pass a tablet would send. */
  passToken: string;
  people: Record<Role, { userId: string; email: string }>;
}

const bytes = (value: Uint8Array) => sql`decode(${Buffer.from(value).toString("hex")}::text, 'hex')`;
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest();

/** A study of its own with keys, a workshop, a pass, and one person a role (the researcher confirmed). */
export async function seedStudy(db: Database): Promise<SeededStudy> {
  const [id, workshopId, passId] = [randomUUID(), randomUUID(), randomUUID()];
  const slug = `study-${id.slice(0, 8)}`;
  const passToken = `pass_${randomBytes(16).toString("hex")}`;
  const workshopCode = randomBytes(4).toString("hex").toUpperCase();
  await db.run(
    sql`insert into studies (id, slug, definition) values (${id}::uuid, ${slug}, ${json(DEFINITION)})`,
  );
  await db.run(sql`
    insert into study_keys (study_id, release_key, export_key, sealing_public, sealing_private)
    values (${id}::uuid, ${bytes(randomBytes(32))}, ${bytes(randomBytes(32))}, '{}'::jsonb, '{}'::jsonb)`);
  await db.run(sql`
    insert into workshops (id, study_id, code, title, day)
    values (${workshopId}::uuid, ${id}::uuid, ${workshopCode}, 'Treffen im Café', '2026-11-01'::date)`);
  await db.run(sql`
    insert into passes (id, study_id, workshop_id, token_hash)
    values (${passId}::uuid, ${id}::uuid, ${workshopId}::uuid, ${bytes(sha256(passToken))})`);
  const people = {} as SeededStudy["people"];
  for (const role of ROLES) people[role] = await seedPerson(db, id, [role]);
  return { id, slug, workshopId, workshopCode, passId, passToken, people };
}

/** A person with roles in a study; a researcher's counts. */
export async function seedPerson(db: Database, studyId: string, roles: readonly Role[]) {
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  await db.run(sql`
    insert into users (id, email, name, password_hash) values (${userId}::uuid, ${email}, ${`Person ${userId.slice(0, 4)}`}, 'x')`);
  for (const role of roles) {
    await db.run(sql`
      insert into memberships (study_id, user_id, role, confirmed_at)
      values (${studyId}::uuid, ${userId}::uuid, ${role}, ${role === "researcher" ? sql`now()` : sql`null`})`);
  }
  return { userId, email };
}

export interface SeedDrawing {
  participant?: string;
  groups?: Record<string, string>;
  layers?: DrawingDocument["consent"]["layers"];
  finished?: boolean;
  practice?: boolean;
  held?: boolean;
  setAside?: boolean;
  marks?: Partial<LiveMark>[];
}

/** A drawing and its marks as an accepted PUT leaves them; answers the document. */
export async function storeDrawing(
  db: Database,
  study: SeededStudy,
  seed: SeedDrawing,
): Promise<DrawingDocument> {
  const document: DrawingDocument = {
    version: 1,
    id: randomUUID(),
    participant: seed.participant ?? randomUUID(),
    revision: 1,
    workshop: study.workshopId,
    mode: "map",
    language: "de",
    groups: seed.groups ?? {},
    consent: { version: "1", layers: seed.layers ?? ["summary"], givenAt: "2026-11-01T09:59:00.000Z" },
    prompts: "1",
    asked: ["use"],
    sheet: null,
    mapStyle: "quiet",
    landmarks: true,
    helped: false,
    practice: seed.practice ?? false,
    startedAt: "2026-11-01T10:00:00.000Z",
    finishedAt: (seed.finished ?? true) ? "2026-11-01T10:20:00.000Z" : null,
    marks: (seed.marks ?? [{}]).map((mark, index) => ({
      ...plainMark({ drawnAt: "2026-11-01T10:05:00.000Z" }),
      id: randomUUID(),
      order: index + 1,
      ...mark,
    })),
  };
  const stored = Buffer.from(JSON.stringify(document));
  await db.run(sql`
    insert into drawings (id, study_id, workshop_id, participant_id, pass_id, revision, hash, document, mode, language,
      groups, consent_layers, practice, held_at, set_aside_at, started_at, finished_at)
    values (${document.id}::uuid, ${study.id}::uuid, ${study.workshopId}::uuid, ${document.participant}::uuid,
      ${study.passId}::uuid, 1, ${bytes(sha256(stored.toString()))}, ${bytes(stored)}, 'map', 'de',
      ${json(document.groups)}, ${textArray(document.consent.layers)}, ${document.practice}::boolean,
      ${seed.held ? sql`now()` : sql`null`}, ${seed.setAside ? sql`now()` : sql`null`},
      ${document.startedAt}::timestamptz, ${document.finishedAt}::timestamptz)`);
  for (const mark of document.marks) if (isLive(mark)) await storeMark(db, study, document.id, mark);
  return document;
}

async function storeMark(db: Database, study: SeededStudy, drawingId: string, mark: LiveMark): Promise<void> {
  const { location } = mark;
  const geometry = location ? JSON.stringify(location.geometry) : null;
  await db.run(sql`
    insert into marks (drawing_id, id, study_id, "order", phase, prompt, kind, attitudes, strength, times, topics, label,
      comment, private, anchor, input, sketch, certainty, radius_meters, method, geometry, drawn_at)
    values (${drawingId}::uuid, ${mark.id}::uuid, ${study.id}::uuid, ${mark.order}, ${mark.phase}, ${mark.prompt}::text,
      ${mark.kind}, ${textArray(mark.attitudes)}, ${mark.strength}::smallint, ${textArray(mark.times)},
      ${textArray(mark.topics)}, ${mark.label}::text, ${mark.comment}::text, ${mark.private}::boolean,
      ${mark.anchor}::boolean, ${mark.input}, ${mark.sketch ? json(mark.sketch) : sql`null`},
      ${location?.certainty ?? null}::text, ${location?.radiusMeters ?? null}::real, ${location?.method ?? null}::text,
      ST_SetSRID(ST_GeomFromGeoJSON(${geometry}::text), 4326), ${mark.drawnAt}::timestamptz)`);
}

/** The person as a request would see them now, with the roles that count. */
export async function actorFor(db: Database, userId: string): Promise<Actor> {
  const id = randomUUID();
  await db.run(sql`
    insert into user_sessions (id, user_id, expires_at, second_factor_at)
    values (${id}::uuid, ${userId}::uuid, now() + interval '1 hour', now())`);
  const person = await personOfSession(db, { id, now: new Date(), idleMinutes: 60 });
  if (!person) throw new Error("The person has no live session.");
  const { name, roles } = person;
  return { kind: "person", userId, name, roles, tokenStudyId: null };
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function contextOf(db: Database, actor: Actor = NOBODY): Context {
  return { actor, db, clock: () => new Date(), ids: randomUUID, log: silent };
}

export const operator = (db: Database): Context => contextOf(db, { kind: "operator" });

/** The code of the refusal, or "none" when there was none. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `fault: ${String(error)}`;
  }
}
