import { createHash } from "node:crypto";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import { createOutbox } from "@/lib/client/outbox/outbox";
import { hashOf, sendEntry } from "@/lib/client/outbox/wire";

export interface Return {
  random: () => number;
  withinMs: number;
  /** How much faster than ours the tablets' clock runs: their pauses grow to a minute. */
  speed: number;
}

const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Sends what a tablet holds with the room's own outbox; resolves when the server has confirmed all of it. */
function comeBack(letters: readonly OutboxLetter[], { random, withinMs, speed }: Return): Promise<void> {
  const envelopes = new Map<string, Envelope>();
  const bodies = new Map(letters.map((letter) => [letter.id, letter]));
  for (const letter of letters) {
    const envelope = newerEnvelope(null, letter);
    if (envelope) envelopes.set(letter.id, envelope);
  }
  return new Promise((resolve, reject) => {
    const outbox = createOutbox({
      store: {
        envelopes: () => Promise.resolve([...envelopes.values()]),
        entry: (id) => {
          const [envelope, letter] = [envelopes.get(id), bodies.get(id)];
          if (!envelope || !letter) return Promise.resolve(null);
          const { secret, body, lock } = letter;
          return Promise.resolve({ ...envelope, content: { type: "letter", secret, body, lock } });
        },
        updateEnvelope: (id, change) => {
          const envelope = envelopes.get(id);
          const next = envelope ? change(envelope) : null;
          if (next) envelopes.set(id, next);
          else envelopes.delete(id);
          return Promise.resolve(next);
        },
      },
      send: (entry) => sendEntry(entry, bodies.get(entry.id)?.pass ?? null),
      hash: hashOf,
      now: () => Date.now() * speed,
      random,
      alone: (work) => work(),
      later: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds / speed);
        return () => clearTimeout(timer);
      },
      onErased: ({ id }) => reject(new Error(`the server calls ${id} erased`)),
      onChange: (all) => {
        const refused = all.find(({ state }) => state !== "arrived" && state !== "waiting");
        if (!refused && all.some(({ state }) => state === "waiting")) return;
        clearTimeout(late);
        outbox.stop();
        if (refused) reject(new Error(`the server calls ${refused.id} ${refused.state}`));
        else resolve();
      },
    });
    const late = setTimeout(() => {
      outbox.stop();
      const missing = [...envelopes.values()].filter(({ state }) => state !== "arrived");
      reject(new Error(`not arrived in time: ${missing.length} (${missing[0]?.state})`));
    }, withinMs);
    void outbox.flush();
  });
}

/** All tablets come back in the same second. Resolves with the hash of each drawing's bytes when all are confirmed. */
export async function allComeBack(
  baseUrl: string,
  tablets: readonly (readonly OutboxLetter[])[],
  back: Return,
): Promise<Map<string, string>> {
  const { fetch } = globalThis;
  globalThis.fetch = (path, options) => fetch(new URL(String(path), baseUrl), options);
  try {
    await Promise.all(
      tablets.map(async (letters) => {
        await new Promise((resolve) => setTimeout(resolve, (back.random() * 1_000) / back.speed));
        await comeBack(letters, back);
      }),
    );
  } finally {
    globalThis.fetch = fetch;
  }
  return new Map(tablets.flat().map(({ id, body }) => [id, sha(body)]));
}
