import "server-only";
import type { Database, Queryable } from "@/db/database";
import { scenarioResults } from "@/db/queries/kit-profiles";
import { releaseTables } from "@/db/queries/release-tables";
import { listReleases, shownZones } from "@/db/queries/releases";
import { shownQuotes } from "@/db/queries/words";
import { proposeFromRelease } from "@/lib/domain/kit/propose/from-release";
import { proposeFromScenario } from "@/lib/domain/kit/propose/from-scenario";
import type { Proposal } from "@/lib/domain/kit/propose/proposal";
import { visibleTables } from "@/lib/domain/privacy/tables/visible-tables";
import type { ShownQuote } from "@/lib/domain/words/quote";

export interface Proposals {
  /** The release that quotes come from; null while there is none. */
  release: string | null;
  figures: Proposal[];
  quotes: ShownQuote[];
}

/** Evidence that the newest standing release and the scenarios of a study give; who may see it is the caller's to say. */
export async function studyProposals(db: Database, studyId: string): Promise<Proposals> {
  const released = await db.releasesOnly((tx) => ofRelease(tx, studyId));
  const scenarios = await scenarioResults(db, studyId);
  return { ...released, figures: [...released.figures, ...scenarios.flatMap(proposeFromScenario)] };
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
