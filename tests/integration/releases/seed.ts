import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { cellToChildren, gridDisk, latLngToCell } from "h3-js";
import type { Database } from "@/db/database";
import { json } from "@/db/columns/json";
import type { Actor } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/roles";
import { MODE_TEXTS } from "./texts";
import type { Context } from "@/lib/services/context";
import { readJob } from "@/lib/services/jobs/read-job";
import { makeRelease } from "@/lib/services/releases/make-release";
import { runRelease } from "@/lib/services/releases/run-release";

/** About 8 × 7 km, lng/lat. */
const BOUNDARY = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [6.76, 51.24],
        [6.86, 51.24],
        [6.86, 51.31],
        [6.76, 51.31],
        [6.76, 51.24],
      ],
    ],
  ],
};
export const CENTRE = latLngToCell(51.27, 6.81, 9);
export const NEAR = gridDisk(CENTRE, 3);
export const OUTSIDE = latLngToCell(50.9, 6.9, 9);
export const FINE = cellToChildren(CENTRE, 10);

export interface SeededStudy {
  id: string;
  slug: string;
  userId: string;
  workshopId: string;
  passId: string;
}

/** A study of its own with a workshop, a pass and a person; keys are random. */
export async function seedReleaseStudy(db: Database, mode = "final"): Promise<SeededStudy> {
  const [id, userId, workshopId, passId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const slug = `s-${id.slice(0, 8)}`;
  await db.run(
    sql`insert into studies (id, slug, definition) values (${id}::uuid, ${slug}, ${json({ ...MODE_TEXTS, releaseMode: mode })})`,
  );
  await db.run(sql`
    insert into study_keys (study_id, release_key, export_key, sealing_public, sealing_private)
    values (${id}::uuid, ${hex(32)}, ${hex(32)}, '{}'::jsonb, '{}'::jsonb)`);
  await db.run(sql`
    insert into social_spaces (id, study_id, name, boundary)
    values (${randomUUID()}::uuid, ${id}::uuid, 'North', ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(BOUNDARY)}), 4326))`);
  await db.run(
    sql`insert into users (id, email, name, password_hash) values (${userId}::uuid, ${`${id}@example.org`}, 'P', 'x')`,
  );
  await db.run(sql`
    insert into workshops (id, study_id, code, title, day)
    values (${workshopId}::uuid, ${id}::uuid, ${id.slice(0, 8).toUpperCase()}, 'W', '2026-11-01'::date)`);
  await db.run(
    sql`insert into passes (id, study_id, workshop_id, token_hash) values (${passId}::uuid, ${id}::uuid, ${workshopId}::uuid, ${hex(32)})`,
  );
  return { id, slug, userId, workshopId, passId };
}

const hex = (bytes: number) => sql`decode(${randomBytes(bytes).toString("hex")}::text, 'hex')`;

export interface SeededDrawing {
  participant?: string;
  touches?: { attitude: string; cells: readonly string[]; resolution?: number }[];
  practice?: boolean;
  finished?: boolean;
  held?: boolean;
  setAside?: boolean;
  groups?: Record<string, string>;
}

/** One drawing as a PUT leaves it, as far as releases look; answers its participant. */
export async function seedDrawing(db: Database, study: SeededStudy, drawing: SeededDrawing): Promise<string> {
  const id = randomUUID();
  const participant = drawing.participant ?? randomUUID();
  const when = (yes: boolean) => (yes ? sql`now()` : sql`null`);
  await db.run(sql`
    insert into participants (study_id, id, secret_hash)
    values (${study.id}::uuid, ${participant}::uuid, ${hex(32)}) on conflict do nothing`);
  await db.run(sql`
    insert into drawings (id, study_id, workshop_id, participant_id, pass_id, revision, hash, document, mode, language,
      groups, consent_layers, practice, held_at, set_aside_at, started_at, finished_at)
    values (${id}::uuid, ${study.id}::uuid, ${study.workshopId}::uuid, ${participant}::uuid, ${study.passId}::uuid, 1,
      ${hex(32)}, ${hex(8)}, 'map', 'de', ${json(drawing.groups ?? {})}, '{summary}', ${drawing.practice ?? false}::boolean,
      ${when(drawing.held ?? false)}, ${when(drawing.setAside ?? false)}, now(), ${when(drawing.finished ?? true)})`);
  for (const { attitude, cells, resolution = 9 } of drawing.touches ?? []) {
    await db.run(sql`
      insert into touched_cells (drawing_id, study_id, attitude, resolution, cell, times)
      select ${id}::uuid, ${study.id}::uuid, ${attitude}, ${resolution}::smallint, v::bigint, 0
      from jsonb_array_elements_text(${json(cells.map((cell) => BigInt(`0x${cell}`).toString()))}) as t(v)`);
  }
  return participant;
}

/** n people who each touch the centre and some cells around it. */
export async function seedPeople(db: Database, study: SeededStudy, n: number): Promise<void> {
  for (let person = 0; person < n; person += 1) {
    const around = NEAR.filter((_, index) => (index + person) % 4 === 0);
    await seedDrawing(db, study, {
      touches: [
        { attitude: "use", cells: [...new Set([CENTRE, ...around])] },
        { attitude: "value", cells: around },
        { attitude: "here", cells: [CENTRE] },
      ],
    });
  }
}

export function person(study: SeededStudy, roles: readonly Role[]): Actor {
  return {
    kind: "person",
    userId: study.userId,
    name: "P",
    tokenStudyId: null,
    roles: { [study.id]: roles },
  };
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

export function contextOf(db: Database, actor: Actor): Context {
  return { actor, db, clock: () => new Date("2026-11-20T10:00:00Z"), ids: randomUUID, log: silent };
}

/** Zones of every attitude and group. */
export const ALL_ZONES = { attitude: null, group: null };

export const planner = (db: Database, study: SeededStudy) => contextOf(db, person(study, ["planner"]));

/** Asks for a release, runs its job to the end and answers its row. */
export async function release(db: Database, study: SeededStudy) {
  const ctx = planner(db, study);
  const { job } = await makeRelease(ctx, { study: study.slug });
  await runRelease(ctx, { study: study.slug, job });
  return readJob(ctx, { job });
}
