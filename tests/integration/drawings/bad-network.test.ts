import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answeredDirectly } from "@/app/direct-calls";
import { holdDatabase } from "@/lib/server/database";
import { issuePass } from "@/lib/services/workshops/issue-pass";
import { badNetwork, type Weather } from "@/tests/support/bad-network";
import { describeOnBoth } from "@/tests/support/each-database";
import { allComeBack } from "@/tests/support/returning-tablets";
import { comparedWithSent } from "@/tests/support/stored-drawings";
import { drawingDocument, secret, seedStudy, type SeededStudy } from "@/tests/support/study";
import { seededRandom } from "@/tests/support/strokes";

const LONG = process.env["BAD_NETWORK"] === "long";
const seed = Number(process.env["SEED"] ?? 3);
/** The long one is O3's; in the short one the line is twenty times faster, and pauses last seconds instead of minutes. */
const [TABLETS, DRAWINGS, SPEED] = LONG ? [30, 10, 1] : [10, 2, 60];
const WEATHER: Weather = LONG
  ? { delayMs: 1_000, bytesPerSecond: 8_000, lostPackets: 0.3, lostAnswers: 0.2, flapMs: 5_000 }
  : { delayMs: 50, bytesPerSecond: 160_000, lostPackets: 0.3, lostAnswers: 0.2, flapMs: 2_000 };

describeOnBoth(`${TABLETS} tablets come back through a bad network (seed ${seed})`, (open) => {
  let study: SeededStudy;
  const server = http.createServer((request, response) => void answeredDirectly(request, response));
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    await new Promise<void>((resolve) => server.listen(0, resolve));
  });
  afterAll(() => {
    server.close();
    holdDatabase(null);
  });

  const letters = async () => {
    const at = { studyId: study.id, workshopId: study.workshop.id };
    const { token } = await issuePass(open(), { id: randomUUID(), ...at });
    return Array.from({ length: DRAWINGS }, () => {
      const { id, revision, ...rest } = drawingDocument({ workshop: study.workshop.id });
      const body = JSON.stringify({ id, revision, ...rest });
      return { id, code: "", pass: token, secret: secret(), revision, body, finished: true, lock: null };
    });
  };

  it("loses nothing and stores nothing twice", { timeout: LONG ? 960_000 : 120_000 }, async () => {
    const tablets = await Promise.all(Array.from({ length: TABLETS }, letters));
    const random = seededRandom(seed);
    const network = await badNetwork((server.address() as AddressInfo).port, WEATHER, random);
    const back = { random, withinMs: LONG ? 900_000 : 110_000, speed: SPEED };
    const sent = await allComeBack(`http://localhost:${network.port}`, tablets, back);
    await network.close();
    expect(network.answersMs.length).toBeGreaterThan(sent.size); // lost answers were asked for again
    expect(await comparedWithSent(open(), sent)).toMatchObject({ lost: 0, twice: 0 });
  });
});
