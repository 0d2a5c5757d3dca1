import "server-only";
import { createHmac } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import { holdSurplus } from "@/db/queries/counting";
import type { Queryable } from "@/db/database";
import { countedDrawings, countedRevisions } from "@/db/queries/release-people";
import { insertRelease, listReleases, lockStudy, releaseKey, studyBoundaries } from "@/db/queries/releases";
import type { ReleaseStudy } from "@/db/queries/releases";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { DomainError } from "@/lib/domain/errors";
import type { AuditReport } from "@/lib/domain/privacy/audit/report";
import { groupOptions } from "@/lib/domain/privacy/group-options";
import { assertReleased, mergedZones, partition, producing } from "@/lib/domain/privacy/produce-release";
import type { Released, ReleaseTables, SetsInput } from "@/lib/domain/privacy/produce-release";
import { withheldFrom } from "@/lib/domain/privacy/release-facts";
import type { ReleaseFacts } from "@/lib/domain/privacy/release-facts";
import type { ReleasedBefore } from "@/lib/domain/privacy/released-zone";
import type { Standing } from "@/lib/domain/privacy/standing";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import type { KeyedHash } from "@/lib/domain/privacy/value";
import type { Context } from "../context";
import { inPieces } from "../in-pieces";
import { placeQuotes } from "../words/place-quotes";
import { attackRelease, auditStudyRelease, wavesOf } from "./audit-study-release";
import { collectMarked, collectTouched } from "./collect-drawn";
import type { Marked, Told, Touched } from "./collect-drawn";
import { collectFurther, planFrom150 } from "./collect-further";
import type { From150Plan } from "./collect-further";
import { collectStandings } from "./collect-standings";
import { countedIn, haveChanged, strataOf } from "./counted";
import type { Counted, NamedStrata } from "./counted";
import { keepHistory, newInWaves, numberedStrata, numberPeople, zonesBefore } from "./release-history";
import type { History } from "./release-history";
import { refuseUnlessDue } from "./release-prospect";

export interface ReleaseResult {
  id: string;
  number: number;
  zones: number;
  participants: number;
}

export interface ReleaseHooks {
  /** Told per cent between steps; throws to stop. */
  progress(percent: number): Promise<void>;
  /** In the transaction that stores the release. */
  stored(tx: Queryable, result: ReleaseResult): Promise<void>;
}

const NO_HOOKS: ReleaseHooks = { progress: async () => {}, stored: async () => {} };
/** Drawings that are counted may change or be erased while a release is computed; then it is computed anew. */
const ATTEMPTS = 5;

/**
 * Reads the raw sets, produces the release and stores it in one transaction, or refuses: `final` when the study
 * has its release, `not-yet` while too few have finished since the last one or drawings that are counted keep changing. Who
 * arrives meanwhile is counted by the next one. The job and the demo call it; who may is decided before.
 */
export async function produceStudyRelease(
  ctx: Omit<Context, "log">,
  study: ReleaseStudy,
  hooks: ReleaseHooks = NO_HOOKS,
): Promise<ReleaseResult> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await tryRelease(ctx, study, hooks);
    if (result) return result;
  }
  throw new DomainError("not-yet", { extra: { reason: "drawings-changing" } });
}

/** Null when a drawing that is counted changed or was erased meanwhile. */
async function tryRelease(
  ctx: Omit<Context, "log">,
  study: ReleaseStudy,
  hooks: ReleaseHooks,
): Promise<ReleaseResult | null> {
  // What is above a workshop's count waits, also when the process that stored it ended before it could say so.
  await holdSurplus(ctx.db, { studyId: study.id }, ctx.clock());
  const counted = countedIn(await countedDrawings(ctx.db, study.id));
  const id = ctx.ids();
  const { history, ...made } = await computeRelease(ctx, study, counted, hooks);
  if (history === null) return null;
  const { tables } = made;
  return ctx.db.transaction(async (tx) => {
    await lockStudy(tx, study.id);
    await refuseUnlessDue(tx, study, counted.people);
    if (haveChanged(counted, await countedRevisions(tx, study.id))) return null;
    const stored = {
      id,
      number: (await listReleases(tx, study.id)).length + 1,
      zones: tables.zones.length,
      participants: tables.participants,
    };
    await insertRelease(tx, {
      ...stored,
      studyId: study.id,
      mode: study.definition.releaseMode,
      at: ctx.clock(),
      facts: factsOf(study, tables),
      ...made,
    });
    await keepHistory(tx, { id, ...history, sets: assertReleased(tables) });
    await placeQuotes(tx, study);
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "release.made",
      target: { ...stored },
    });
    await hooks.stored(tx, stored);
    return stored;
  });
}

interface Computed {
  /** Null when somebody was erased meanwhile. */
  history: Pick<History, "numbers" | "strata"> | null;
  tables: Released<ReleaseTables>;
  standings: ReadonlyMap<string, Standing>;
  audit: AuditReport;
}

interface Collected {
  readonly input: SetsInput;
  readonly before: readonly ReleasedBefore[] | undefined;
  readonly within: NamedStrata;
  readonly touched: Touched;
  readonly marked: Promise<Marked>;
  readonly numbered: Promise<readonly number[] | null>;
  readonly from150: From150Plan;
}

async function computeRelease(
  ctx: Pick<Context, "db" | "clock" | "actor">,
  study: ReleaseStudy,
  all: Counted,
  { progress }: ReleaseHooks,
): Promise<Computed> {
  const hooks = { progress: rising(progress) };
  const { disclosure, releaseMode: mode } = study.definition;
  const { baseResolution, kPlanner, kPublic } = disclosure;
  await hooks.progress(5);
  const counted =
    mode === "waves" ? countedIn(all.drawings, await newInWaves(ctx.db, study.id, all.people)) : all;
  const { people } = counted;
  if (people.length === 0) throw new DomainError("not-yet", { extra: { reason: "no-finished-drawings" } });
  const before = mode === "frozen-update" ? await zonesBefore(ctx.db, study.id, people) : undefined;
  const key = await releaseKey(ctx.db, study.id);
  const spaces = await studyBoundaries(ctx.db, study.id);
  await hooks.progress(10);
  const from150 = await planFrom150(ctx, study, people.length);
  const told = readOf(2 * counted.drawings.length, hooks);
  const hash: KeyedHash = (text) => createHmac("sha256", key).update(text).digest();
  const within = strataOf(counted);
  const touched = await collectTouched(ctx, study, counted, told);
  const input = {
    people,
    touches: touched.touches,
    groups: groupOptions(study.definition.groupSets, people.length, counted.drawings),
    area: studyAreaCells(
      spaces.map((space) => space.boundary.coordinates),
      baseResolution,
    ),
    baseResolution,
    kPlanner,
    kPublic,
    hash,
    on: ctx.clock().toISOString().slice(0, 10),
  };
  // The database is asked for the rest, and numbers people, while zones and tables are made.
  const marked = collectMarked(ctx, study.id, counted, { topics: from150.made, told });
  const numbered = marked.then(() => numberPeople(ctx.db, study.id, people));
  const [made, history] = await Promise.all([
    makeTables(ctx, study, { input, before, within, touched, marked, numbered, from150 }, hooks),
    numbered.then((numbers) => numbers && { numbers, strata: numberedStrata(within, numbers) }),
  ]);
  await hooks.progress(90);
  return { history, ...made };
}

async function makeTables(
  ctx: Pick<Context, "db" | "actor">,
  study: ReleaseStudy,
  { input, before, within, touched, marked, numbered, from150 }: Collected,
  hooks: Pick<ReleaseHooks, "progress">,
): Promise<Pick<Computed, "tables" | "standings" | "audit">> {
  const from = before ?? (await inPieces(mergedZones(input)));
  const { standings: standing, sent } =
    "sets" in from
      ? collectStandings(within, { sets: from.sets, hash: input.hash })
      : { standings: new Map<string, Standing>(), sent: null };
  const zonesAndTables = async () => {
    await sent;
    const part = await inPieces(partition(input, from));
    await hooks.progress(70);
    const made = { sets: part.sets, input, ...(before === undefined ? {} : { before }) };
    const furtherTables = async () => {
      const further = await collectFurther(ctx, study, { ...touched, ...(await marked) }, from150);
      return inPieces(producing(input, part, further));
    };
    const [attacked, tables] = await Promise.all([attackRelease({ ...made, tables: part }), furtherTables()]);
    return { made, attacked, tables };
  };
  const [standings, { made, attacked, tables }] = await Promise.all([standing, zonesAndTables()]);
  await hooks.progress(80);
  const waves =
    study.definition.releaseMode === "waves" ? { waves: await wavesOf(ctx, study.id, await numbered) } : {};
  const audit = await auditStudyRelease(ctx, study.id, { ...made, tables, standings, ...waves }, attacked);
  return { tables, standings, audit };
}

/** Steps that go on side by side tell the highest of their per cents. */
function rising(progress: ReleaseHooks["progress"]): ReleaseHooks["progress"] {
  let highest = 0;
  return (percent) => progress((highest = Math.max(highest, percent)));
}

/** Tells how many of so many drawings were read, from 10 to 60 per cent. */
function readOf(drawings: number, { progress }: Pick<ReleaseHooks, "progress">): Told {
  let read = 0;
  return (more) => progress(Math.round(10 + (50 * (read += more)) / drawings));
}

function factsOf(study: ReleaseStudy, tables: Released<ReleaseTables>): ReleaseFacts {
  const { baseResolution, kPlanner, kPublic, strict } = study.definition.disclosure;
  const publicOf = (attitude: Attitude) =>
    tables.zones.filter((zone) => zone.attitude === attitude && zone.forPublic).map((zone) => zone.zone);
  return {
    version: 1,
    baseResolution,
    kPlanner,
    kPublic,
    strict,
    presentation: tables.presentation,
    withheld: withheldFrom(tables.presentation, tables.participants),
    publicZones: { use: publicOf("use"), value: publicOf("value"), avoid: publicOf("avoid") },
  };
}
