import { writeSealedFile } from "@/lib/domain/sealing/sealed-file";
import { isSettled } from "@/lib/client/outbox/entry";
import type { OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { openLetters } from "./hand-on";
import type { HandOverWorld } from "./hand-on";

export interface SavedFile {
  name: string;
  text: string;
}

/**
 * Everything of a workshop that the server has not confirmed, as a file that only the study can open; null when all has
 * arrived. Whoever is at the tablet is in it too, sealed on the way, the newest as memory has it.
 */
export async function sealedFile(
  { store, seal }: HandOverWorld,
  code: string,
  newest: OutboxLetter | null,
  at: Date,
): Promise<SavedFile | null> {
  const open = (await openLetters(store, code).catch(() => [])).filter(({ id }) => id !== newest?.id);
  const sealed = await Promise.all((newest ? [newest, ...open] : open).map(seal));
  const parcels = [...(await waitingParcels(store, code)), ...sealed.filter((parcel) => parcel !== null)];
  const study = studyOf(parcels[0]);
  if (!study) return null;
  const savedAt = at.toISOString();
  const filed = parcels.map(({ id, revision, hash, jwe }) => ({ id, revision, hash, jwe }));
  const moment = savedAt.slice(0, 16).replaceAll(/[:T]/g, "-");
  return { name: `${code}-${moment}.ortssinn`, text: writeSealedFile({ study, savedAt, parcels: filed }) };
}

async function waitingParcels(store: TabletStore, code: string): Promise<Parcel[]> {
  const waiting = (await store.envelopes().catch(() => [])).filter(
    (envelope) => envelope.code === code && envelope.sealed && !isSettled(envelope),
  );
  const entries = await Promise.all(waiting.map(({ id }) => store.entry(id)));
  return entries.flatMap((entry) =>
    entry?.content.type === "parcel" ? [{ ...entry, ...entry.content }] : [],
  );
}

/** The study's key that a parcel is sealed to, from the clear head of its JWE. */
function studyOf(parcel: Parcel | undefined): string | null {
  const head = parcel?.jwe.split(".")[0];
  if (head === undefined) return null;
  const { kid } = JSON.parse(atob(head.replaceAll("-", "+").replaceAll("_", "/"))) as { kid?: unknown };
  return typeof kid === "string" ? kid : null;
}
