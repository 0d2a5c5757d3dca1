import type { RoomWorkshop } from "@/lib/client/room/workshop";
import type { Observable } from "@/lib/client/room/observable";
import { observable } from "@/lib/client/room/observable";
import { completeCopy, newerVersionWaits } from "@/lib/client/service-worker/copy";
import { keptClip } from "@/lib/client/sound/kept-clips";
import type { ClipList } from "@/lib/client/sound/kept-clips";
import { basemapNews, hasBasemap } from "./keep-basemap";
import { sendSample } from "./sample-drawing";
import { freeBytes } from "./space";

/** What a tablet needs before it leaves the office, in the order of the page. */
export const CHECKS = [
  "secure",
  "copy",
  "version",
  "persistent",
  "space",
  "clock",
  "basemap",
  "sounds",
  "sample",
] as const;
export type Check = (typeof CHECKS)[number];

/** Good, or why not; the words for both are keys of the messages. `amount` is megabytes, seconds or a number of things. */
export interface Finding {
  good: boolean;
  reason: string;
  amount?: number;
}

export const LEAST_FREE_MEGABYTES = 500;
const MEGABYTE = 1_000_000;
const CLOCK_TOLERANCE_SECONDS = 120;
const TIMEOUT_MS = 10_000;

const good = (amount?: number): Finding => ({
  good: true,
  reason: "good",
  ...(amount === undefined ? {} : { amount }),
});
const bad = (reason: string, amount?: number): Finding => ({
  good: false,
  reason,
  ...(amount === undefined ? {} : { amount }),
});

/**
 * Looks into everything at once, as soon as somebody follows; each finding shows when it is there, `null` until then.
 */
export function startChecks(workshop: RoomWorkshop): Observable<ReadonlyMap<Check, Finding | null>> {
  const findings = observable<ReadonlyMap<Check, Finding | null>>(
    new Map(CHECKS.map((check) => [check, null])),
  );
  let begun = false;
  const begin = () => {
    begun = true;
    for (const check of CHECKS) {
      void look(check, workshop)
        .catch(() => bad("failed"))
        .then((finding) => findings.set(new Map(findings.get()).set(check, finding)));
    }
  };
  return {
    get: findings.get,
    subscribe(listener) {
      if (!begun) begin();
      return findings.subscribe(listener);
    },
  };
}

async function look(check: Check, workshop: RoomWorkshop): Promise<Finding> {
  switch (check) {
    case "secure":
      return window.isSecureContext ? good() : bad("insecure");
    case "copy":
      return checkCopy();
    case "version":
      return checkVersion();
    case "persistent":
      return (await navigator.storage.persisted()) || (await navigator.storage.persist())
        ? good()
        : bad("temporary");
    case "space":
      return spaceFinding(await freeBytes());
    case "clock":
      return checkClock();
    case "basemap":
      return checkBasemap(workshop.basemap);
    case "sounds":
      return checkSounds(workshop.clips);
    case "sample": {
      const end = await sendSample(workshop, new Date());
      return end === "good" ? good() : bad(end);
    }
  }
}

export function spaceFinding(free: number | null): Finding {
  if (free === null) return bad("unknown");
  const megabytes = Math.floor(free / MEGABYTE);
  return megabytes >= LEAST_FREE_MEGABYTES ? good(megabytes) : bad("short", megabytes);
}

/** `server` is the Date header of an answer (whole seconds) to a question that took from `before` to `after`. */
export function clockFinding(server: string | null, before: number, after: number): Finding {
  const there = Date.parse(server ?? "");
  if (Number.isNaN(there)) return bad("unknown");
  const seconds = Math.round(((before + after) / 2 - there) / 1_000);
  if (Math.abs(seconds) <= CLOCK_TOLERANCE_SECONDS) return good();
  return bad(seconds > 0 ? "fast" : "slow", Math.round(Math.abs(seconds) / 60));
}

async function checkCopy(): Promise<Finding> {
  const copy = await completeCopy();
  if (copy === null) return bad("none");
  return copy.missing === 0 ? good(copy.files) : bad("missing", copy.missing);
}

async function checkVersion(): Promise<Finding> {
  try {
    return (await newerVersionWaits()) ? bad("older") : good();
  } catch {
    return bad("network");
  }
}

async function checkClock(): Promise<Finding> {
  const before = Date.now();
  try {
    const answer = await fetch("/api/health", {
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return clockFinding(answer.headers.get("date"), before, Date.now());
  } catch {
    return bad("network");
  }
}

async function checkBasemap(file: string | null): Promise<Finding> {
  if (file === null) return { good: true, reason: "bundled" };
  const { state, keptBytes, size } = basemapNews.get();
  if (await hasBasemap(file)) return good(Math.ceil(size / MEGABYTE));
  const percent = size > 0 ? Math.floor((100 * keptBytes) / size) : 0;
  return bad(state === "kept" ? "failed" : state, state === "coming" ? percent : Math.ceil(size / MEGABYTE));
}

async function checkSounds(clips: ClipList): Promise<Finding> {
  const wanted = new Set(
    Object.values(clips).flatMap((ofLanguage) => Object.values(ofLanguage).map(({ hash }) => hash)),
  );
  const kept = await Promise.all([...wanted].map(keptClip));
  const missing = kept.filter((clip) => clip === null).length;
  return missing === 0 ? good(wanted.size) : bad("missing", missing);
}
