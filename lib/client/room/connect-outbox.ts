import { ASK_EVERY_MS, askServer, compareWithServer } from "@/lib/client/outbox/have";
import type { Claim } from "@/lib/client/outbox/have";
import { createOutbox } from "@/lib/client/outbox/outbox";
import type { Outbox } from "@/lib/client/outbox/outbox";
import { aloneOnTablet, hashOf, sendEntry } from "@/lib/client/outbox/wire";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { later } from "./later";
import { admit } from "./opening";
import type { Room } from "./room-state";
import { readOpening } from "./workshop";

/** Sends what the tablet keeps, for as long as the page lives, and tells the room how it goes. */
export async function connectOutbox(room: Room, store: TabletStore, code: string): Promise<Outbox> {
  const outbox = createOutbox({
    store,
    send: async (entry) => sendEntry(entry, await passOf(store, entry.code)),
    hash: hashOf,
    now: Date.now,
    random: Math.random,
    alone: aloneOnTablet,
    later,
    onErased: room.wasErased,
    onChange: (entries) => {
      room.letters(entries);
      if (entries.some((entry) => entry.state === "held")) void readmit();
    },
  });
  // A pass that the server no longer knows (restored from a backup, revoked by mistake) is renewed once a minute.
  let askedAt = 0;
  const readmit = async () => {
    if (Date.now() - askedAt < 60_000) return;
    askedAt = Date.now();
    const opened = await admit(code, store, Date.now);
    if (opened.ok) await outbox.release(code);
  };
  const compare = async () => {
    const pass = await passOf(store, code);
    if (!pass) return;
    const ask = async (claims: Claim[]) => {
      const answer = await askServer(claims, pass);
      if (answer !== "not-admitted") return answer;
      await readmit();
      return null;
    };
    if (await compareWithServer(store, code, ask, Date.now())) await outbox.flush();
    room.letters(await store.envelopes());
  };
  const compareForEver = () => {
    void compare().catch(() => undefined); // asked again in an hour
    later(ASK_EVERY_MS, compareForEver);
  };
  room.connect(outbox);
  const wake = () => void outbox.flush();
  window.addEventListener("online", wake);
  document.addEventListener("visibilitychange", wake);
  const envelopes = await store.envelopes();
  room.letters(envelopes);
  if (envelopes.some((envelope) => envelope.state === "held")) void readmit();
  wake();
  compareForEver();
  return outbox;
}

/** The pass of this tablet as it is now. */
export async function passOf(store: TabletStore, code: string): Promise<string | null> {
  return readOpening(code, (await store.opening(code))?.answer)?.pass ?? null;
}
