import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { openDatabase } from "@/db/open";
import { counts } from "@/db/queries/release-people";
import { findReleaseStudy } from "@/db/queries/releases";
import { loadFixture } from "@/lib/services/demo/load-fixture";
import { produceStudyRelease } from "@/lib/services/releases/produce-study-release";
import { startServer } from "../support/server";
import { median, shown, type Section } from "./figures";
import { jobWhileDrawing, loadFigures, TABLETS } from "./job-while-drawing";
import { httpLoad, lasting } from "./load";
import { prepareDatabase, type PreparedDatabase } from "./prepared-database";

const STUDY = "ankommen-im-norden";
const RAW_ROUNDS = 3;
/** `BENCH_SHARE=0.2` measures with a fifth of the people, in a few minutes; the page says how many marks it were. */
const SHARE = Number(process.env["BENCH_SHARE"] ?? 1);
/** About eight marks each. */
const PEOPLE = { postgresql: Math.round(125_000 * SHARE), pglite: Math.round(37_500 * SHARE) } as const;
const READERS = 32;

/** A release of a million marks beside the raw count, one of 300,000 while people go on drawing, and its zones from memory. */
export async function measureReleases(root: string): Promise<Section[]> {
  const large = await prepared("postgresql");
  let made: Section;
  let zones: Section;
  try {
    made = await madeBesideRaw(large);
    zones = await zonesFromMemory(root, large);
  } finally {
    await large.remove();
  }
  const embedded = await prepared("pglite");
  try {
    return [made, await madeWhileDrawing(root, embedded), zones];
  } finally {
    await embedded.remove();
  }
}

/** The demo's study with synthetic people added, and without its release. */
const prepared = (engine: Database["engine"]): Promise<PreparedDatabase> =>
  prepareDatabase(engine, async (db) => {
    await loadFixture(db, { study: STUDY, participants: PEOPLE[engine], seed: 6 });
    await db.run(sql`delete from releases where study_id = (select id from studies where slug = ${STUDY})`);
  });

async function madeBesideRaw({ at }: PreparedDatabase): Promise<Section> {
  const db = await openDatabase(at);
  try {
    const study = await findReleaseStudy(db, STUDY);
    if (!study) throw new Error("There is no study.");
    const [size] = await db.rows<{ marks: number; touches: number }>(sql`
      select (select count(*)::int from marks where study_id = ${study.id}::uuid) as marks,
        (select count(*)::int from touched_cells where study_id = ${study.id}::uuid) as touches`);
    const raw: number[] = [];
    for (let round = 0; round < RAW_ROUNDS; round += 1)
      raw.push(
        await seconds(() =>
          db.rows(sql`
            select t.attitude, t.cell::text as cell, count(distinct d.participant_id) as persons
            from touched_cells t join drawings d on d.id = t.drawing_id
            where t.study_id = ${study.id}::uuid and t.resolution = 9 and ${counts} group by t.attitude, t.cell`),
        ),
      );
    let zones = 0;
    const ctx = { actor: { kind: "operator" } as const, db, clock: () => new Date(), ids: randomUUID };
    const ours = await seconds(async () => {
      ({ zones } = await produceStudyRelease(ctx, study));
    });
    const peer = median(raw);
    return {
      title: "A release beside the raw count",
      text: `Distinct persons per H3 cell and attitude, asked of PostgreSQL over ${shown(size?.touches ?? 0)} stored touched cells (median of ${RAW_ROUNDS}), beside the whole release of the same ${shown(size?.marks ?? 0)} marks of ${shown(PEOPLE.postgresql)} people: partition, groups, further tables, 1,000 resamples, audit, stored (${shown(zones)} zones). Goal for a million: three times.`,
      columns: ["what", "seconds", "of raw"],
      rows: [
        ["count(distinct) in PostgreSQL", shown(peer, 1), "1.00"],
        ["release", shown(ours, 1), shown(ours / peer, 2)],
      ],
    };
  } finally {
    await db.close();
  }
}

async function madeWhileDrawing(root: string, embedded: PreparedDatabase): Promise<Section> {
  const asked = { path: `/api/studies/${STUDY}/releases` };
  const { seconds: taken, load } = await jobWhileDrawing(root, embedded, asked);
  return {
    title: "A release on the embedded database while people draw",
    text: `${shown(PEOPLE.pglite)} people, about eight marks each. Asked for over HTTP while ${TABLETS} tablets send drawings without a pause. Goals for 300,000 marks: 30 s, p99 of the drawings 1,000 ms.`,
    columns: ["what", "seconds", "drawings per second", "p50 ms", "p99 ms", "not stored"],
    rows: [["release", shown(taken, 1), ...loadFigures(load)]],
  };
}

async function zonesFromMemory(root: string, { at }: PreparedDatabase): Promise<Section> {
  const db = await openDatabase(at);
  const [release] = await db.rows<{ id: string }>(sql`
    update releases set published_at = now() where study_id = (select id from studies where slug = ${STUDY}) returning id`);
  await db.close();
  const server = await startServer(root, at);
  try {
    const path = `/api/studies/${STUDY}/releases/${release?.id}/zones?attitude=use`;
    const size = (await (await fetch(server.baseUrl + path)).arrayBuffer()).byteLength;
    const load = await httpLoad(
      server.baseUrl,
      () => ({ method: "GET", path, headers: {}, body: Buffer.alloc(0) }),
      { connections: READERS, warmUpSeconds: 5, goOn: lasting(15) },
    );
    return {
      title: "Zones of a published release",
      text: `One attitude (${shown(size / 1_000)} kB of GeoJSON) for whoever shows no pass, ${READERS} kept-alive connections; the load generator shares the processors. Goal: 2,000/s.`,
      columns: ["what", "per second", "p50 ms", "p99 ms", "not answered"],
      rows: [["GET zones", ...loadFigures(load)]],
    };
  } finally {
    await server.stop();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
