import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { median, shown, type Section } from "./figures";
import { prepareDatabase, type PreparedDatabase } from "./prepared-database";
import { startServer } from "../support/server";
import { loadFixture } from "@/lib/services/demo/load-fixture";

const PARTICIPANTS = 12_500;
const ROUNDS = 3;

/** The columns of the export, read by the peer from the same tables. */
const SAME_COLUMNS = `select m.id, m.drawing_id as drawing, d.participant_id as participant, d.workshop_id as workshop, d.mode,
  m."order", m.phase, m.prompt, m.kind, array_to_string(m.attitudes, '|') as attitudes, 'use' = any(m.attitudes) as "use",
  'value' = any(m.attitudes) as value, 'avoid' = any(m.attitudes) as avoid, m.strength, array_to_string(m.times, '|') as times,
  array_to_string(m.topics, '|') as topics, m.label, m.comment, d.language, d.groups->>'life' as groups_life,
  d.groups->>'experience' as groups_experience, m.certainty, m.radius_meters as radius_m, m.method, m.input, m.anchor,
  array_to_string(d.consent_layers, '|') as consent_layers, m.drawn_at, m.geometry
  from marks m join drawings d on d.id = m.drawing_id where not m.private order by m.drawing_id, m."order"`;

/** Export of about 100,000 marks as GeoJSON by the app, beside ogr2ogr from the same database. */
export async function measureExport(root: string): Promise<Section> {
  let seconds = Number.NaN;
  const prepared = await prepareDatabase("postgresql", async (db) => {
    const began = performance.now();
    await loadFixture(db, { study: "ankommen-im-norden", participants: PARTICIPANTS, seed: 6 });
    seconds = (performance.now() - began) / 1_000;
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), "ortssinn-export-"));
  try {
    const server = await startServer(root, prepared.at);
    const app: Download[] = [];
    try {
      for (let i = 0; i < ROUNDS; i += 1)
        app.push(await download(server.baseUrl, prepared, path.join(folder, "app.geojson")));
    } finally {
      await server.stop();
    }
    const peer = Array.from({ length: ROUNDS }, () => ogr2ogr(prepared, path.join(folder, "peer.geojson")));
    const [ours, theirs] = [median(app.map((one) => one.seconds)), median(peer.map((one) => one.seconds))];
    const marks = await features(path.join(folder, "app.geojson"));
    const firstByte = median(app.map((one) => one.firstByteMs));
    return {
      title: "Export of marks",
      text: `\`marks.geojson\` of ${shown(marks)} marks with all columns from PostgreSQL by the server, beside \`ogr2ogr\` with the same columns from the same tables; median of ${ROUNDS}. The synthetic study (${shown(PARTICIPANTS)} participants) was filled in ${shown(seconds)} s.`,
      columns: ["what", "seconds", "MB", "first byte ms", "times ogr2ogr"],
      rows: [
        ["ogr2ogr", shown(theirs, 1), megabytes(peer), "–", "1.00"],
        [
          "marks.geojson over HTTP",
          shown(ours, 1),
          megabytes(app),
          shown(firstByte),
          shown(ours / theirs, 2),
        ],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await prepared.remove();
  }
}

interface Run {
  seconds: number;
  bytes: number;
}
interface Download extends Run {
  firstByteMs: number;
}

const megabytes = (runs: readonly Run[]) => shown((runs[0]?.bytes ?? Number.NaN) / 1e6, 1);

async function download(baseUrl: string, { access }: PreparedDatabase, file: string): Promise<Download> {
  const began = performance.now();
  const response = await fetch(`${baseUrl}/api/studies/${access.study}/export/marks.geojson`, {
    headers: { authorization: `Bearer ${access.tokens.researcher ?? ""}` },
  });
  if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}.`);
  const out = createWriteStream(file);
  let [bytes, firstByteMs] = [0, Number.NaN];
  for await (const chunk of response.body) {
    if (bytes === 0) firstByteMs = performance.now() - began;
    bytes += chunk.length;
    if (!out.write(chunk)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return { seconds: (performance.now() - began) / 1_000, bytes, firstByteMs };
}

function ogr2ogr({ at }: PreparedDatabase, file: string): Run {
  rmSync(file, { force: true });
  const url = new URL(at.databaseUrl ?? "");
  const source = `PG:host=${url.hostname} port=${url.port} user=${url.username} dbname=${url.pathname.slice(1)}`;
  const began = performance.now();
  execFileSync("ogr2ogr", ["-f", "GeoJSON", file, source, "-sql", SAME_COLUMNS, "-nln", "marks"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, bytes: Number(execFileSync("stat", ["-c", "%s", file], { encoding: "utf8" })) };
}

/** Features of a GeoJSON file that has one a line; counts what was really exported. */
async function features(file: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(file) }))
    count += line.split('"type":"Feature"').length - 1;
  return count;
}
