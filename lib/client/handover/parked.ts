import type { Lock } from "@/lib/domain/drawing/terms";
import type { Session } from "@/lib/domain/drawing/session";
import { upgradeSession } from "@/lib/domain/drawing/session";
import type { OutboxLetter } from "@/lib/client/outbox/entry";
import { lockValue, unlockValue } from "@/lib/client/store/at-rest";
import type { ParkedMap, TabletStore } from "@/lib/client/store/tablet-store";
import type { HandOverWorld } from "./hand-on";
import { handOn } from "./hand-on";

const SALT_BYTES = 16;
const ROUNDS = 200_000;
/** So many wrong tries, then a pause. */
export const MOST_TRIES = 5;
export const PAUSE_MS = 15 * 60_000;

/**
 * Puts a map away: locked with the tablet's own key and the three pictograms of its owner together. What may leave the
 * tablet is sealed and sent as it is, unfinished. Without pictograms nobody could say whose map it is: then it is
 * handed on, and not seen again here.
 */
export async function park(
  world: HandOverWorld,
  session: Session,
  newest: OutboxLetter | null,
): Promise<void> {
  if (!session.lock) return handOn(world, session.code, newest);
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const key = await keyOf(await world.store.deviceKey(), salt, session.lock);
  await handOn(world, session.code, newest, {
    id: session.id,
    code: session.code,
    parkedAt: Date.now(),
    salt,
    locked: await lockValue(key, session),
    tries: 0,
    waitUntil: 0,
  });
}

export type Unparked = { ok: true; session: Session } | { ok: false; reason: "wrong" | "pause" };

/** Opens a parked map with three pictograms; the map itself stays parked until it is taken up (`forgetParked`). */
export async function unpark(store: TabletStore, map: ParkedMap, lock: Lock, now: number): Promise<Unparked> {
  // A pause further ahead than any pause can be comes from a clock that was set back.
  if (map.waitUntil > now && map.waitUntil - now <= PAUSE_MS) return { ok: false, reason: "pause" };
  const key = await keyOf(await store.deviceKey(), map.salt, lock);
  const session = upgradeSession(await unlockValue(key, map.locked));
  if (session) return { ok: true, session };
  await store.updateParked(map.id, (current) => {
    const tries = current.tries + 1;
    const pause = tries >= MOST_TRIES;
    return { ...current, tries: pause ? 0 : tries, waitUntil: pause ? now + PAUSE_MS : 0 };
  });
  return { ok: false, reason: "wrong" };
}

export const forgetParked = (store: TabletStore, id: string): Promise<void> =>
  store.updateParked(id, () => null);

/** The few possible pictograms are stretched, and worth nothing without the key that no script can read. */
async function keyOf(device: CryptoKey, salt: Uint8Array<ArrayBuffer>, lock: Lock): Promise<CryptoKey> {
  const said = new TextEncoder().encode(lock.join("-"));
  const mixed = await crypto.subtle.sign("HMAC", device, new Uint8Array([...salt, ...said]));
  const material = await crypto.subtle.importKey("raw", mixed, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
