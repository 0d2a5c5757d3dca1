import { badNetwork, type Weather } from "../support/bad-network";
import { allComeBack } from "../support/returning-tablets";
import { comparedWithSent } from "../support/stored-drawings";
import { quantile, shown, type Section } from "./figures";
import { prepareDatabase, type PreparedDatabase } from "./prepared-database";
import { startServer } from "../support/server";
import { areaDrawing, newIds, newSecret, openWorkshop } from "./tablet";
import { openDatabase } from "@/db/open";

const TABLETS = 30;
const DRAWINGS = 10;
const MARKS = 20;
const WITHIN_MS = 900_000;
const WEATHER: Weather = {
  delayMs: 1_000,
  bytesPerSecond: 8_000,
  lostPackets: 0.3,
  lostAnswers: 0.2,
  flapMs: 5_000,
};

/** Thirty tablets behind one address come back in the same second through a bad network. */
export async function measureBadNetwork(root: string): Promise<Section> {
  const rows: string[][] = [];
  for (const engine of ["postgresql", "pglite"] as const) {
    const prepared = await prepareDatabase(engine);
    try {
      rows.push(await comeBackTo(root, prepared));
    } finally {
      await prepared.remove();
    }
  }
  return {
    title: "Coming back through a bad network",
    text: `${TABLETS} tablets behind one address, each with ${DRAWINGS} finished drawings of ${MARKS} areas, come back in the same second with the room's own outbox, through a line with 2 s round trip and 64 kbit/s a connection, which loses 30 % of the packets, is down for 1 s every 5 s, and of which a connection breaks at 20 % of the answers; a connection does not send less because packets are lost, as Linux would. Server: from the request to the first byte of the answer, before the line. Goals: nothing lost, nothing twice, 900 s, p99 2,000 ms.`,
    columns: [
      "database",
      "drawings",
      "marks",
      "lost",
      "twice",
      "all confirmed after s",
      "answers",
      "server p50 ms",
      "server p99 ms",
    ],
    rows,
  };
}

async function comeBackTo(root: string, { engine, at, access }: PreparedDatabase): Promise<string[]> {
  const server = await startServer(root, at);
  let sent = new Map<string, string>();
  let answersMs: number[] = [];
  let seconds = Number.NaN;
  try {
    const letters = async () => {
      const pass = await openWorkshop(server.baseUrl, access.workshop.code);
      return Array.from({ length: DRAWINGS }, () => {
        const document = areaDrawing(pass, newIds(MARKS), 1);
        const { id, revision } = document;
        const body = JSON.stringify(document);
        return {
          id,
          code: "",
          pass: pass.pass,
          secret: newSecret(),
          revision,
          body,
          finished: true,
          lock: null,
        };
      });
    };
    const tablets = [];
    for (let i = 0; i < TABLETS; i += 1) tablets.push(await letters());
    const network = await badNetwork(Number(new URL(server.baseUrl).port), WEATHER, Math.random);
    const begun = performance.now();
    const back = { random: Math.random, withinMs: WITHIN_MS, speed: 1 };
    sent = await allComeBack(`http://localhost:${network.port}`, tablets, back);
    seconds = (performance.now() - begun) / 1_000;
    await network.close();
    ({ answersMs } = network);
  } finally {
    await server.stop();
  }
  const db = await openDatabase(at);
  const { lost, twice, marks } = await comparedWithSent(db, sent).finally(() => db.close());
  const figures = [
    sent.size,
    marks,
    lost,
    twice,
    seconds,
    answersMs.length,
    quantile(answersMs, 0.5),
    quantile(answersMs, 0.99),
  ];
  return [engine === "postgresql" ? "PostgreSQL" : "embedded", ...figures.map((figure) => shown(figure))];
}
