import "server-only";
import * as z from "zod";
import { recordAccess } from "@/db/queries/audit";
import { studyBoundaries } from "@/db/queries/releases";
import { deleteTravelData, storeTravelData, travelDataOf, travelDataVersion } from "@/db/queries/travel-data";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import {
  TRAVEL_CONTENT,
  isTravelKind,
  type TravelContent,
  type TravelData,
  type TravelKind,
} from "@/lib/domain/siting/travel-data";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { parseInput } from "../people/parse";

interface Address {
  study: string;
  kind: string;
  /** The version the caller has seen (If-Match); 0: none yet. */
  version: number | null;
}

export interface TravelLine {
  kind: TravelKind;
  version: number;
  source: string;
  /** Lines, points, edges or rows. */
  count: number;
}

/** What ways of a study rest on, in short; whole what can be drawn, with the study's boundaries to draw it in (planner). */
export async function listTravelData(
  ctx: Context,
  slug: string,
): Promise<{
  study: Study;
  lines: TravelLine[];
  drawn: Pick<TravelData, "barriers" | "crossings">;
  spaces: Awaited<ReturnType<typeof studyBoundaries>>;
}> {
  const { study } = await studyFor(ctx, slug, "site:plan");
  const all = await travelDataOf(ctx.db, study.id);
  const lines = all.flatMap(({ kind, version, source, content }) =>
    isTravelKind(kind) ? [{ kind, version, source, count: countOf(kind, content) }] : [],
  );
  const { barriers, crossings } = contentOf(all);
  const spaces = await ctx.db.releasesOnly((tx) => studyBoundaries(tx, study.id));
  return { study, lines, drawn: { barriers, crossings }, spaces };
}

/** The content of one kind with its version; 404 where nobody has brought any (planner, owner, researcher). */
export async function readTravelData(
  ctx: Context,
  input: Pick<Address, "study" | "kind">,
): Promise<{ version: number; source: string; content: unknown }> {
  const { study } = await studyFor(ctx, input.study, "site:see");
  const found = (await travelDataOf(ctx.db, study.id)).find(({ kind }) => kind === input.kind);
  if (!found) throw new DomainError("not-found");
  return { version: found.version, source: found.source, content: found.content };
}

/** Takes data of one kind in place of what was there (planner). Refuses another version than the stored one. */
export async function takeTravelData(
  ctx: Context,
  input: Address & { body: unknown },
): Promise<{ version: number }> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const kind = kindOf(input.kind);
  const { source, content } = parseInput(
    z.strictObject({
      source: z.string().trim().max(200),
      content: TRAVEL_CONTENT[kind] as z.ZodType<unknown>,
    }),
    input.body,
  );
  return ctx.db.transaction(async (tx) => {
    const version = await seenVersion(tx, study.id, kind, input.version);
    await storeTravelData(tx, { studyId: study.id, kind, source, content, at: ctx.clock() });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "site.ways",
      target: { id: kind },
    });
    return { version: version + 1 };
  });
}

/** Removes data of one kind (planner). */
export async function removeTravelData(ctx: Context, input: Address): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "site:plan");
  const kind = kindOf(input.kind);
  await ctx.db.transaction(async (tx) => {
    if ((await seenVersion(tx, study.id, kind, input.version)) === 0) throw new DomainError("not-found");
    await deleteTravelData(tx, { studyId: study.id, kind });
    await recordAccess(tx, {
      studyId: study.id,
      actor: ctx.actor,
      action: "site.ways",
      target: { id: kind },
    });
  });
}

/** Everything that ways of a study rest on; what is stored was checked when it came. */
export async function travelDataFor(db: Queryable, studyId: string): Promise<TravelData> {
  return contentOf(await travelDataOf(db, studyId));
}

function contentOf(rows: readonly { kind: string; content: unknown }[]): TravelData {
  const all = new Map(rows.map(({ kind, content }) => [kind, content]));
  const of = <Kind extends TravelKind>(kind: Kind) =>
    all.has(kind) ? (TRAVEL_CONTENT[kind].parse(all.get(kind)) as TravelContent<Kind>) : null;
  return {
    population: of("population"),
    barriers: of("barriers"),
    crossings: of("crossings"),
    network: of("network"),
    minutes: of("minutes"),
  };
}

function kindOf(kind: string): TravelKind {
  if (!isTravelKind(kind)) throw new DomainError("not-found");
  return kind;
}

async function seenVersion(
  tx: Queryable,
  studyId: string,
  kind: TravelKind,
  seen: number | null,
): Promise<number> {
  const version = await travelDataVersion(tx, { studyId, kind });
  if (version !== seen) throw new DomainError("changed", { extra: { current: { version } } });
  return version;
}

function countOf(kind: TravelKind, stored: unknown): number {
  const content = TRAVEL_CONTENT[kind].parse(stored);
  return Array.isArray(content) ? content.length : content.edges.length;
}
