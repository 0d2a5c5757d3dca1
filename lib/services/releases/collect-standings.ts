import "server-only";
import path from "node:path";
import { projectRoot } from "@/db/drivers/pglite-link";
import { zoneKey } from "@/lib/domain/privacy/released-zone";
import type { ZoneSet } from "@/lib/domain/privacy/released-zone";
import type { Standing } from "@/lib/domain/privacy/standing";
import type { KeyedHash } from "@/lib/domain/privacy/value";
import { zoneStandings } from "@/lib/domain/privacy/zone-standings";
import type { StandingsTask } from "@/lib/domain/privacy/zone-standings";
import { inPieces } from "../in-pieces";
import { startOwnProcess } from "../processes/own-process";
import type { NamedStrata } from "./counted";

/** From so many persons a process of its own is worth its start: drawing them again takes a tenth of a second and more. */
export const APART_FROM_PERSONS = 10_000;

/** By `zoneKey`; and when whoever needs the processor may go on. */
export interface Collecting {
  readonly standings: Promise<Map<string, Standing>>;
  readonly sent: Promise<void>;
}

/** Standing of each zone, from the raw sets behind a partition made now (`zoneStandings`). */
export function collectStandings(
  { strata, workshops }: NamedStrata,
  { sets, hash }: { sets: readonly ZoneSet[]; hash: KeyedHash },
): Collecting {
  const [a = 0, b = 0, c = 0, d = 0] = hash("resamples");
  const task: StandingsTask = {
    zones: sets.map((set) => ({
      attitude: set.attitude,
      name: zoneKey(set),
      people: Uint32Array.from(set.people),
    })),
    within: { strata: numbered(strata), workshops },
    seed: (a << 24) | (b << 16) | (c << 8) | d,
  };
  return strata.length < APART_FROM_PERSONS
    ? { standings: inPieces(zoneStandings(task)), sent: Promise.resolve() }
    : standingsApart(task);
}

/** Numbers in the place of names: much less to send. */
function numbered(names: readonly string[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

/** In a process of its own, while the other tables of the release are made. */
function standingsApart(task: StandingsTask): Collecting {
  const file = path.join(projectRoot(), "dist", "standings-process.mjs");
  let answer: (standings: Map<string, Standing>) => void;
  const answered = new Promise<Map<string, Standing>>((resolve) => (answer = resolve));
  const { broken, sent, end } = startOwnProcess<{ standings: Map<string, Standing> }>(
    file,
    task,
    ({ standings }) => answer(standings),
  );
  return { standings: Promise.race([answered, broken]).finally(end), sent };
}
