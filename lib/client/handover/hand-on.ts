import { drawingOf } from "@/lib/client/outbox/entry";
import type { OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import type { ParkedMap, TabletStore } from "@/lib/client/store/tablet-store";
import type { Seal } from "./seal";

export interface HandOverWorld {
  store: TabletStore;
  seal: Seal;
}

/**
 * The person leaves. What may leave the tablet is sealed to the study; session, key and everything else of theirs is
 * deleted in the same step; from then on the tablet rests. Begun is begun: cut off anywhere, `completeHandOvers` ends it.
 * @param newest The newest letter as memory has it, in case it could not be stored.
 */
export async function handOn(
  { store, seal }: HandOverWorld,
  code: string,
  newest: OutboxLetter | null,
  parked?: ParkedMap,
): Promise<void> {
  await store.beginLeaving(code);
  const letters = new Map((await openLetters(store, code)).map((letter) => [letter.id, letter]));
  const known = newest && letters.get(newest.id);
  if (newest && (!known || known.revision < newest.revision)) letters.set(newest.id, newest);
  await store.leave(code, await sealedOf([...letters.values()], seal), parked);
}

/** At every start: ends handovers that were cut off, and seals what people left behind who are not here any more. */
export async function completeHandOvers(world: HandOverWorld, code: string): Promise<void> {
  const { store, seal } = world;
  if ((await store.rest(code)) === "leaving") return handOn(world, code, null);
  const session = await store.session(code);
  const mine = (letter: OutboxLetter) => drawingOf(letter) === session?.id;
  const strays = (await openLetters(store, code)).filter((letter) => !mine(letter));
  await store.seal(await sealedOf(strays, seal));
}

/** A letter that cannot be sealed stays as it is, locked under the key it has. */
async function sealedOf(letters: readonly OutboxLetter[], seal: Seal): Promise<Parcel[]> {
  const parcels = await Promise.all(letters.map((letter) => seal(letter).catch(() => null)));
  return parcels.filter((parcel) => parcel !== null);
}

/** Letters of a workshop that are not sealed yet. */
export async function openLetters(store: TabletStore, code: string): Promise<OutboxLetter[]> {
  const open = (await store.envelopes()).filter((envelope) => envelope.code === code && !envelope.sealed);
  const entries = await Promise.all(open.map(({ id }) => store.entry(id)));
  return entries.flatMap((entry) =>
    entry?.content.type === "letter" ? [{ ...entry, ...entry.content, pass: null }] : [],
  );
}
