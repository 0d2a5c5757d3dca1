import "server-only";
import * as z from "zod";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { releaseOfFinding, removeFinding, roundsOf, storeFinding } from "@/db/queries/feedback";
import { lockRelease } from "@/db/queries/publication";
import { markedZones } from "@/db/queries/releases";
import { DomainError } from "@/lib/domain/errors";
import { findingContentSchema, type FindingContent } from "@/lib/domain/feedback/finding";
import { zoneName } from "@/lib/domain/privacy/released-zone";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";
import { parseInput } from "../people/parse";

const newFinding = z.strictObject({ release: z.guid(), content: findingContentSchema });
const changedFinding = z.strictObject({ content: findingContentSchema });

/**
 * Writes a new finding of a release, or changes one (planner, owner). What it shows must be a zone that the public view
 * shows too: participants and later the public read it. Refused with `conflict` once its round has begun, for people
 * answered what stood there.
 */
export async function writeFinding(
  ctx: Context,
  input: { study: string; finding: string | null; body: unknown },
): Promise<{ id: string }> {
  const { study } = await studyFor(ctx, input.study, "finding:write");
  const { content, ...rest } = parseInput(input.finding === null ? newFinding : changedFinding, input.body);
  return ctx.db.transaction(async (tx) => {
    const releaseId =
      "release" in rest
        ? String(rest.release)
        : await releaseOfFinding(tx, { id: input.finding ?? "", studyId: study.id });
    if (releaseId === null) throw new DomainError("not-found");
    await requireUnasked(tx, { studyId: study.id, releaseId });
    await refuseHiddenZone(tx, { studyId: study.id, releaseId }, content);
    const id = input.finding ?? ctx.ids();
    const isNew = input.finding === null;
    await storeFinding(tx, { id, studyId: study.id, releaseId, content, isNew, now: ctx.clock() });
    const target = { finding: id, release: releaseId };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "finding.written", target });
    return { id };
  });
}

/** Removes a finding that nobody was asked about yet. */
export async function deleteFinding(ctx: Context, input: { study: string; finding: string }): Promise<void> {
  const { study } = await studyFor(ctx, input.study, "finding:write");
  await ctx.db.transaction(async (tx) => {
    const releaseId = await releaseOfFinding(tx, { id: input.finding, studyId: study.id });
    if (releaseId === null) throw new DomainError("not-found");
    await requireUnasked(tx, { studyId: study.id, releaseId });
    if (!(await removeFinding(tx, { id: input.finding, releaseId }))) throw new DomainError("not-found");
    const target = { finding: input.finding, release: releaseId };
    await recordAccess(tx, { studyId: study.id, actor: ctx.actor, action: "finding.removed", target });
  });
}

/** Holds a release that stands and whose round has not begun. */
async function requireUnasked(tx: Queryable, of: { studyId: string; releaseId: string }): Promise<void> {
  const release = await lockRelease(tx, { studyId: of.studyId, id: of.releaseId });
  if (!release) throw new DomainError("not-found");
  if (release.withdrawn) throw new DomainError("withdrawn");
  if ((await roundsOf(tx, of.studyId)).some(({ releaseId }) => releaseId === of.releaseId))
    throw new DomainError("conflict");
}

async function refuseHiddenZone(
  tx: Queryable,
  of: { studyId: string; releaseId: string },
  { view }: FindingContent,
): Promise<void> {
  if (view.zone === null) return;
  const zones = await markedZones(tx, { studyId: of.studyId, id: of.releaseId });
  const shown = zones.some((zone) => zone.forPublic && zoneName(zone) === `${view.attitude}-${view.zone}`);
  if (!shown)
    throw new DomainError("invalid", { fields: [{ path: "content.view.zone", code: "not-public" }] });
}
