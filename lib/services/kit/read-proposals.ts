import "server-only";
import type { Queryable } from "@/db/database";
import { releaseTables } from "@/db/queries/release-tables";
import { listReleases, shownZones } from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { proposeFromRelease } from "@/lib/domain/kit/propose/from-release";
import type { Proposal } from "@/lib/domain/kit/propose/proposal";
import { visibleTables } from "@/lib/domain/privacy/tables/visible-tables";
import type { ShownQuote } from "@/lib/domain/words/quote";
import { authorise } from "@/lib/domain/access/authorise";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { proposalsOfScenarios } from "./scenario-proposals";

export interface Proposals {
  /** The release that quotes come from; null while there is none. */
  release: string | null;
  figures: Proposal[];
  quotes: ShownQuote[];
}

/** Evidence that may be put to options: of the newest release that stands, and of the study's scenarios (planner). */
export async function readProposals(ctx: Context, input: { study: string }): Promise<Proposals> {
  const { study } = await studyFor(ctx, input.study, "kit:write");
  return proposalsFor(ctx, study);
}

export async function proposalsFor(ctx: Context, study: Study): Promise<Proposals> {
  authorise(ctx.actor, study.id, "release:read");
  const released = await ctx.db.releasesOnly((tx) => ofRelease(tx, study.id));
  return { ...released, figures: [...released.figures, ...(await proposalsOfScenarios(ctx.db, study.id))] };
}

async function ofRelease(tx: Queryable, studyId: string): Promise<Proposals> {
  const release = (await listReleases(tx, studyId)).find(({ withdrawn }) => !withdrawn);
  if (!release) return { release: null, figures: [], quotes: [] };
  const address = { studyId, id: release.id };
  const zones = await shownZones(tx, { ...address, attitude: null });
  const tables = await releaseTables(tx, address);
  const further = tables && visibleTables(tables, zones);
  return {
    release: release.id,
    figures: proposeFromRelease({ release, zones, further }),
    quotes: await shownQuotes(tx, { studyId, releaseId: release.id }),
  };
}
