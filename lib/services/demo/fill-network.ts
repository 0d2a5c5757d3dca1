import "server-only";
import { actorsOf, insertNetwork } from "@/db/queries/networks";
import { DEMO_NETWORK } from "@/lib/domain/demo/network";
import { withIds } from "@/lib/domain/networks/network-file";
import type { Context } from "../context";

/** Invented actors and their ties; a study that has some stays as it is. */
export async function fillNetwork({ db, ids }: Context, studyId: string): Promise<void> {
  if ((await actorsOf(db, studyId)).length > 0) return;
  await db.transaction((tx) => insertNetwork(tx, { studyId, ...withIds(DEMO_NETWORK, ids) }));
}
