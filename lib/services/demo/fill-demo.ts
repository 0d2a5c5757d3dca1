import "server-only";
import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { findReleaseStudy, listReleases } from "@/db/queries/releases";
import { DEMO_STUDY, SHEET_DEMO_STUDY, SMALL_DEMO_STUDY } from "@/lib/domain/demo/study";
import type { Context, Log } from "../context";
import { produceStudyRelease } from "../releases/produce-study-release";
import { compareSitesOnce } from "./compare-sites-once";
import { composeKit } from "./compose-kit";
import { openWorkshopAt, underAddress, type DemoAccess } from "./access";
import { fillNetwork } from "./fill-network";
import { fillStudy, foundEmptyStudy } from "./fill-study";
import { quoteWords } from "./quote-words";
import { makeDemoAccounts } from "./make-demo-accounts";

export interface DemoOptions {
  baseUrl: string;
  /** False: no accounts and no tokens, only the studies (a server that others reach). */
  accountsAllowed: boolean;
  /** What an earlier call answered; passwords are kept nowhere else. */
  known?: DemoAccess | null;
}

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The demo: both studies with everything that was drawn in their workshops, a workshop that is open to any tablet,
 * accounts for every role, the large study's release with some quotes, where a contact point might stand, two kits and a
 * network; and a study on free sheets where nobody has drawn yet. The small study has none, so that making one can be shown.
 * A second call changes nothing and answers what is known; a lost note gets new passwords and tokens.
 */
export async function fillDemo(db: Database, options: DemoOptions): Promise<DemoAccess> {
  const ctx: Context = {
    actor: { kind: "operator" },
    db,
    clock: () => new Date(),
    ids: () => randomUUID(),
    log: SILENT,
  };
  const large = await fillStudy(ctx, DEMO_STUDY);
  const small = await fillStudy(ctx, SMALL_DEMO_STUDY);
  const sheet = await foundEmptyStudy(ctx, SHEET_DEMO_STUDY);
  await releaseOnce(ctx, large.slug);
  const { known } = options;
  if (known && known.workshop.code === large.openCode && known.sheetWorkshop.code === sheet.openCode)
    return underAddress(known, options.baseUrl);
  const { researchers, ...desk } = options.accountsAllowed
    ? await makeDemoAccounts(ctx, [large, small, sheet])
    : { researchers: [], accounts: [], tokens: {} };
  const [editor, second] = researchers;
  if (editor && second) await quoteWords(ctx, large, [editor, second]);
  await compareSitesOnce(ctx, large.slug);
  await composeKit(ctx, large.id);
  await fillNetwork(ctx, large.id);
  return {
    baseUrl: options.baseUrl,
    study: large.slug,
    smallStudy: small.slug,
    workshop: openWorkshopAt(options.baseUrl, large.openCode),
    sheetWorkshop: openWorkshopAt(options.baseUrl, sheet.openCode),
    ...desk,
  };
}

async function releaseOnce(ctx: Context, slug: string): Promise<void> {
  const study = await findReleaseStudy(ctx.db, slug);
  if (!study || (await listReleases(ctx.db, study.id)).length > 0) return;
  await produceStudyRelease(ctx, study);
}
