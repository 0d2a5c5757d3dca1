import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { actorsOf, tiesOf } from "@/db/queries/networks";
import { releaseTables } from "@/db/queries/release-tables";
import { listReleases } from "@/db/queries/releases";
import { rolesIn } from "@/lib/domain/access/authorise";
import { can } from "@/lib/domain/access/roles";
import type { CoMentions, Network } from "@/lib/domain/networks/network";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

/** The networks of a study, with what its latest release says about institutions that the same people use. */
export async function listNetwork(
  ctx: Context,
  slug: string,
): Promise<{ study: Study; network: Network; coMentions: CoMentions; mayEdit: boolean }> {
  const { study, person } = await studyFor(ctx, slug, "network:read");
  const roles = rolesIn(person, study.id);
  const [actors, ties] = await Promise.all([actorsOf(ctx.db, study.id), tiesOf(ctx.db, study.id)]);
  const coMentions: CoMentions = can(roles, "release:read")
    ? await coMentionsOf(ctx, study.id)
    : { told: false, why: "not-yours" };
  return { study, network: { actors, ties }, coMentions, mayEdit: can(roles, "network:edit") };
}

async function coMentionsOf(ctx: Context, studyId: string): Promise<CoMentions> {
  const { latest, tables } = await ctx.db.releasesOnly(async (tx) => {
    const [latest] = await listReleases(tx, studyId);
    const address = latest && !latest.withdrawn ? { studyId, id: latest.id } : null;
    return { latest, tables: address && (await releaseTables(tx, address)) };
  });
  if (!latest) return { told: false, why: "no-release" };
  if (latest.withdrawn) return { told: false, why: "withdrawn" };
  const from150 = tables?.from150;
  if (!from150) return { told: false, why: "under-150" };
  const { units, rows } = from150.institutions;
  const pairs = rows
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, percent }) => ({ one: units[from] ?? "", other: units[to] ?? "", percent }))
    .toSorted((a, b) => b.percent - a.percent);
  if (pairs.length === 0) return { told: false, why: "none" };
  const target = { release: latest.id };
  await recordAccess(ctx.db, { studyId, actor: ctx.actor, action: "release.tables", target });
  return { told: true, release: latest.number, since: from150.since, pairs };
}
