import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import type { ZoneSet } from "@/lib/domain/privacy/released-zone";
import { zoneStandings } from "@/lib/domain/privacy/zone-standings";
import { seededRandom } from "@/lib/domain/statistics/random";
import { toTheEnd } from "@/lib/domain/to-the-end";
import { APART_FROM_PERSONS, collectStandings } from "@/lib/services/releases/collect-standings";

const PERSONS = APART_FROM_PERSONS;
const hash = (text: string | Uint8Array) => createHmac("sha256", "key").update(text).digest();

beforeAll(() => {
  execFileSync(process.execPath, ["scripts/build-commands.mjs"]); // the process that computes
});

it("standings of a large release, from a process of their own, are those computed here", async () => {
  const random = seededRandom(5);
  const persons = Array.from({ length: PERSONS }, (_, person) => person);
  const sets: ZoneSet[] = Array.from({ length: 14 }, (_, at) => ({
    attitude: "use",
    zone: `zone ${at}`,
    rest: false,
    cells: [],
    people: persons.filter(() => random.chance(0.2 + at / 1_000)),
  }));
  const within = {
    strata: persons.map((person) => `stratum ${person % 7}`),
    workshops: persons.map((person) => [`workshop ${person % 3}`]),
  };
  const { standings, sent } = collectStandings(within, { sets, hash });
  await sent;
  const found = await standings;
  const [a = 0, b = 0, c = 0, d = 0] = hash("resamples");
  const seed = (a << 24) | (b << 16) | (c << 8) | d;
  const zones = sets.map(({ attitude, zone, people }) => ({
    attitude,
    name: `${attitude} ${zone} false`,
    people,
  }));
  expect(found).toEqual(toTheEnd(zoneStandings({ zones, within, seed })));
  expect(found.size).toBe(14);
  expect(new Set([...found.values()].map(({ inTopTen }) => inTopTen)).size).toBeGreaterThan(3);
});
