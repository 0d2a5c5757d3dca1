import { shown, quantile, type Section } from "./figures";
import { httpLoad, lasting, type Load } from "./load";
import { prepareDatabase, type PreparedDatabase } from "./prepared-database";
import { rawUpserts } from "./raw-upsert";
import { startServer } from "../support/server";
import { areaDrawing, newIds, newSecret, openWorkshop, type Pass } from "./tablet";

const CONNECTIONS = 32;
/** A pass may send 20 drawings a second for long: enough tablets that none is held back. */
const TABLETS = 96;
/** The server's code is compiled while it runs: it needs some thousand drawings to be as fast as it stays. */
const WARM_UP_SECONDS = 15;
const SECONDS = 20;
/** Made beforehand, because the load generator shares the processors: more than the goal needs. */
const PREPARED = 800 * (WARM_UP_SECONDS + SECONDS);
const RAW_SECONDS = 8;

/** PUTs of new drawings through the real HTTP server on both databases, beside raw upserts by pgbench. */
export async function measurePuts(root: string): Promise<Section> {
  const rows: string[][] = [];
  let raw = Number.NaN;
  for (const engine of ["postgresql", "pglite"] as const) {
    const prepared = await prepareDatabase(engine);
    try {
      if (prepared.at.databaseUrl) raw = await rawUpserts(prepared.at.databaseUrl, RAW_SECONDS);
      const load = await loadOn(root, prepared);
      rows.push(
        row(
          engine === "postgresql" ? "PUT, PostgreSQL" : "PUT, embedded (synced before every answer)",
          load,
          raw,
        ),
      );
    } finally {
      await prepared.remove();
    }
  }
  rows.unshift(["pgbench, upsert of a 1.5 kB row, 8 clients, PostgreSQL", shown(raw), "–", "–", "1.00", "0"]);
  return {
    title: "Storing drawings",
    text: `New drawings of one area with 40 vertices and its sketch through the real HTTP server, ${CONNECTIONS} kept-alive connections, ${TABLETS} passes, ${SECONDS} s after a warm-up of ${WARM_UP_SECONDS} s; the load generator, the server and the database share the processors. Goal on PostgreSQL: 500/s, p99 300 ms. \`fsync\` is on everywhere.`,
    columns: ["what", "per second", "p50 ms", "p99 ms", "of raw", "not stored"],
    rows,
  };
}

async function loadOn(root: string, { at, access }: PreparedDatabase): Promise<Load> {
  const server = await startServer(root, at);
  try {
    const passes: Pass[] = [];
    for (let i = 0; i < TABLETS; i += 1)
      passes.push(await openWorkshop(server.baseUrl, access.workshop.code));
    let turn = 0;
    const next = () => {
      const pass = passes[(turn += 1) % passes.length];
      if (!pass) throw new Error("There are no passes.");
      const ids = newIds();
      const body = Buffer.from(JSON.stringify(areaDrawing(pass, ids, 1)));
      const headers = {
        "content-type": "application/json",
        authorization: `Bearer ${pass.pass}`,
        "x-drawing-secret": newSecret(),
      };
      return { method: "PUT" as const, path: `/api/drawings/${ids.id}`, headers, body };
    };
    const prepared = Array.from({ length: PREPARED }, next);
    return await httpLoad(server.baseUrl, () => prepared.pop() ?? next(), {
      connections: CONNECTIONS,
      warmUpSeconds: WARM_UP_SECONDS,
      goOn: lasting(SECONDS),
    });
  } finally {
    await server.stop();
  }
}

function row(what: string, load: Load, raw: number): string[] {
  const refused = [...load.unexpected].map(([status, count]) => `${count} × ${status}`).join(", ") || "0";
  const [p50, p99] = [0.5, 0.99].map((share) => shown(quantile(load.latenciesMs, share)));
  return [what, shown(load.perSecond), p50 ?? "", p99 ?? "", shown(load.perSecond / raw, 2), refused];
}
