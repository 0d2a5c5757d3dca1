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
import { assertReleased, partition, producing } from "@/lib/domain/privacy/produce-release";
import type { Released, ReleaseTables, SetsInput } from "@/lib/domain/privacy/produce-release";
import { withheldFrom } from "@/lib/domain/privacy/release-facts";
import type { ReleaseFacts } from "@/lib/domain/privacy/release-facts";
import type { ReleasedBefore } from "@/lib/domain/privacy/released-zone";
import type { Strata } from "@/lib/domain/privacy/resample";
import type { Standing } from "@/lib/domain/privacy/standing";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import type { KeyedHash } from "@/lib/domain/privacy/value";
import type { Context } from "../context";
import { inPieces } from "../in-pieces";
import { placeQuotes } from "../words/place-quotes";
import { attackRelease, auditStudyRelease, wavesOf } from "./audit-study-release";
import { collectMarked, collectTouched } from "./collect-drawn";
import type { Told } from "./collect-drawn";
import { collectFurther, planFrom150 } from "./collect-further";
import { collectStandings } from "./collect-standings";
import { countedIn, haveChanged, strataOf } from "./counted";
import type { Counted } from "./counted";
import { keepHistory, newInWaves, numberPeople, zonesBefore } from "./release-history";
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
  const { numbers, within, ...made } = await computeRelease(ctx, study, counted, hooks);
  if (numbers === null) return null;
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
    await keepHistory(tx, { id, numbers, within, sets: assertReleased(tables) });
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
  numbers: readonly number[] | null;
  within: Strata;
  tables: Released<ReleaseTables>;
  standings: ReadonlyMap<string, Standing>;
  audit: AuditReport;
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
  // The database is asked for the rest while zones are made.
  const [numbers, { part, standings, attacked }, marked] = await Promise.all([
    numberPeople(ctx.db, study.id, people),
    makeZones(input, { before, within }, hooks),
    collectMarked(ctx, study.id, counted, { topics: from150.made, told }),
  ]);
  const further = await collectFurther(ctx, study, { ...touched, ...marked }, from150);
  const tables = await inPieces(producing(input, part, further));
  await hooks.progress(80);
  const waves = mode === "waves" ? { waves: await wavesOf(ctx, study.id, people) } : {};
  const audited = { tables, sets: part.sets, input, ...(before === undefined ? {} : { before }) };
  const audit = await auditStudyRelease(ctx, study.id, { ...audited, standings, ...waves }, attacked);
  await hooks.progress(90);
  return { numbers, within, tables, standings, audit };
}

async function makeZones(
  input: SetsInput,
  { before, within }: { before: readonly ReleasedBefore[] | undefined; within: Strata },
  hooks: Pick<ReleaseHooks, "progress">,
) {
  const part = await inPieces(partition(input, before));
  await hooks.progress(70);
  const { sets } = part;
  const made = { tables: part, sets, input, ...(before === undefined ? {} : { before }) };
  const [attacked, standings] = await Promise.all([
    attackRelease(made),
    before === undefined ? collectStandings(within, { sets, hash: input.hash }) : new Map<string, Standing>(),
  ]);
  return { part, standings, attacked };
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
