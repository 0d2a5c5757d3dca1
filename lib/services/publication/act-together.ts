import "server-only";
import type { Queryable } from "@/db/database";
import { recordAccess } from "@/db/queries/audit";
import { roundsOf } from "@/db/queries/feedback";
import { countOpenObjections } from "@/db/queries/objections";
import { grantsOf } from "@/db/queries/people";
import {
  confirmAct,
  dropActs,
  insertAct,
  lockRelease,
  pendingAct,
  setPublished,
  withdrawRelease,
  withdrawZone,
} from "@/db/queries/publication";
import type { AuditAction } from "@/lib/domain/access/audit";
import { rolesIn } from "@/lib/domain/access/authorise";
import { DomainError } from "@/lib/domain/errors";
import { publicationHindrances } from "@/lib/domain/privacy/publication";
import { nextStep, type ReleaseAct, type Side } from "@/lib/domain/privacy/release-act";
import type { Context } from "../context";
import { studyFor } from "../desk/require-study";

interface Wanted {
  study: string;
  release: string;
  act: ReleaseAct;
  /** The name of the zone, for an act on one zone alone. */
  zone?: string;
}

const NOTED: Readonly<Record<ReleaseAct, readonly [asked: AuditAction, done: AuditAction]>> = {
  publish: ["release.publish-asked", "release.published"],
  unpublish: ["release.unpublish-asked", "release.unpublished"],
  withdraw: ["release.withdraw-asked", "release.withdrawn"],
  "withdraw-zone": ["release.withdraw-zone-asked", "release.zone-withdrawn"],
};

/**
 * One of the two persons (owner, data protection) wants something done with a release: the first one's wish waits for
 * the other side, the second one's does it. Null: done, or so already. Publishing is refused with `not-yet` and its
 * `reasons` while something hinders it, whoever asks; `withdrawn` and `not-found` as everywhere.
 */
export async function actTogether(ctx: Context, wanted: Wanted): Promise<{ waitingFor: Side } | null> {
  const { study, person } = await studyFor(ctx, wanted.study, "release:publish");
  const { act, zone = null } = wanted;
  return ctx.db.transaction(async (tx) => {
    const release = await lockRelease(tx, { studyId: study.id, id: wanted.release });
    if (!release) throw new DomainError("not-found");
    if (release.withdrawn && act !== "withdraw") throw new DomainError("withdrawn");
    if (isSo(act, release)) return null;
    const releaseId = wanted.release;
    if (act === "publish") await refuseUnlessReady(tx, study.id, releaseId);
    const asked = await pendingAct(tx, { releaseId, act, zone });
    const asker = asked && {
      userId: asked.askedBy,
      roles: (await grantsOf(tx, study.id, asked.askedBy)).map(({ role }) => role),
    };
    const step = nextStep(asker, { userId: person.userId, roles: rolesIn(person, study.id) });
    if (step === null) throw new DomainError("forbidden");
    if (step.next === "wait") return { waitingFor: step.waitingFor };
    const now = ctx.clock();
    const note = (action: AuditAction) =>
      recordAccess(tx, {
        studyId: study.id,
        actor: ctx.actor,
        action,
        target: { release: releaseId, zone },
      });
    if (step.next === "ask") {
      if (asked) await dropActs(tx, { studyId: study.id, id: asked.id }, now);
      const of = { studyId: study.id, releaseId, act, zone, userId: person.userId, now };
      await insertAct(tx, { id: ctx.ids(), ...of });
      await note(NOTED[act][0]);
      return { waitingFor: step.waitingFor };
    }
    if (asked) await confirmAct(tx, { id: asked.id, userId: person.userId, now });
    await perform(tx, { ...release, studyId: study.id, releaseId, zone, act }, now);
    await note(NOTED[act][1]);
    return null;
  });
}

const isSo = (act: ReleaseAct, { published, withdrawn }: { published: boolean; withdrawn: boolean }) =>
  (act === "publish" && published) ||
  (act === "unpublish" && !published) ||
  (act === "withdraw" && withdrawn);

async function refuseUnlessReady(tx: Queryable, studyId: string, releaseId: string): Promise<void> {
  const round = (await roundsOf(tx, studyId)).find((one) => one.releaseId === releaseId) ?? null;
  const openObjections = await countOpenObjections(tx, releaseId);
  const reasons = publicationHindrances({ round, openObjections });
  if (reasons.length > 0) throw new DomainError("not-yet", { extra: { reason: reasons[0], reasons } });
}

async function perform(
  tx: Queryable,
  on: { studyId: string; releaseId: string; mode: string; zone: string | null; act: ReleaseAct },
  now: Date,
): Promise<void> {
  switch (on.act) {
    case "publish":
      return setPublished(tx, on.releaseId, now);
    case "unpublish":
      return setPublished(tx, on.releaseId, null);
    case "withdraw":
      await withdrawRelease(tx, on.releaseId, now);
      await dropActs(tx, { releaseId: on.releaseId }, now);
      return;
    case "withdraw-zone":
      if ((await withdrawZone(tx, { ...on, name: on.zone ?? "" }, now)) === 0)
        throw new DomainError("not-found");
  }
}
