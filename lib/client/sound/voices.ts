import type { LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Session } from "@/lib/domain/drawing/session";
import { markOfVoice, readVoice, voiceAddress } from "@/lib/domain/drawing/voice";
import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { isSettled } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { bytesOf, voiceLetter } from "./voice-letter";
import type { Recording } from "./voice-letter";

export interface VoicesWorld {
  store: Pick<TabletStore, "envelopes" | "entry" | "keepLetter" | "updateEnvelope">;
  session: () => Session;
  pass: string | null;
  /** Says in the document that a mark has a voice. */
  tell: (markId: string, audio: LiveMark["audio"]) => void;
  /** The recording as the server has it; null when there is no answer or none there. */
  fetch: (address: string, secret: string, pass: string | null) => Promise<Uint8Array<ArrayBuffer> | null>;
  nudge: () => void;
}

/** The voices on the marks of the person at the tablet; observed: the marks whose voice the server has. */
export interface Voices extends Observable<ReadonlySet<string>> {
  /** Resolves when the recording is on the disk and the document speaks of it. */
  keep(markId: string, recording: Recording): Promise<void>;
  remove(markId: string): void;
  /** The recording, from this tablet or else from the server; null when neither has it now. */
  recording(markId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Marks have changed: what does not speak any more is deleted, what was taken back speaks again. */
  follow(): void;
  /** Resolves when everything that follows from the last change is on the disk. */
  settled(): Promise<void>;
  /** News from the outbox. */
  hear(envelopes: readonly Envelope[]): void;
}

export function createVoices(world: VoicesWorld): Voices {
  const { store } = world;
  const arrived = observable<ReadonlySet<string>>(new Set());
  /** Removed here a moment ago; "undo" brings them back as long as the page lives. */
  const silenced = new Map<string, OutboxLetter>();
  /** On the disk and not yet in the document. */
  const keeping = new Set<string>();
  let followed = "";
  let work: Promise<void> = Promise.resolve();

  const letterAt = async (address: string): Promise<OutboxLetter | null> => {
    const entry = await store.entry(address);
    return entry?.content.type === "letter" ? { ...entry, ...entry.content, pass: world.pass } : null;
  };

  const settle = async () => {
    const session = world.session();
    const speaking = speakingMarks(session);
    for (const { id: address } of await store.envelopes()) {
      const mark = markOfVoice(address, session.id);
      if (mark === null || speaking.has(mark) || keeping.has(mark)) continue;
      const letter = await letterAt(address);
      if (letter && world.session().id === session.id) silenced.set(mark, letter);
      await store.updateEnvelope(address, () => null);
    }
    for (const [mark, letter] of silenced) {
      if (!speaking.has(mark)) continue;
      silenced.delete(mark);
      await store.keepLetter(letter);
      world.nudge();
    }
  };
  const follow = () => {
    const session = world.session();
    const now = [session.id, ...speakingMarks(session)].join(" ");
    if (now === followed) return;
    if (!followed.startsWith(session.id)) silenced.clear(); // somebody else's
    followed = now;
    work = work.then(settle).catch(() => {
      followed = ""; // the store failed; the next change tries again
    });
  };

  return {
    get: arrived.get,
    subscribe: arrived.subscribe,
    async keep(markId, { bytes, seconds, type }) {
      keeping.add(markId);
      try {
        await store.keepLetter(voiceLetter({ ...world.session(), pass: world.pass }, markId, bytes));
        silenced.delete(markId);
        world.tell(markId, { seconds, type });
      } finally {
        keeping.delete(markId);
      }
      world.nudge();
    },
    remove: (markId) => world.tell(markId, null),
    async recording(markId) {
      const { id, secret } = world.session();
      const address = voiceAddress(id, markId);
      const body = (await letterAt(address))?.body;
      const voice = body === undefined ? null : readVoice(body);
      return voice ? bytesOf(voice.audio) : world.fetch(address, secret, world.pass);
    },
    follow,
    settled: () => work,
    hear(envelopes) {
      const { id } = world.session();
      const marks = envelopes.filter(isSettled).map((envelope) => markOfVoice(envelope.id, id));
      const next = new Set(marks.filter((mark) => mark !== null));
      if (next.size !== arrived.get().size || [...next].some((mark) => !arrived.get().has(mark)))
        arrived.set(next);
    },
  };
}

const speakingMarks = ({ history }: Session): Set<string> =>
  new Set(history.marks.filter((mark) => isLive(mark) && mark.audio !== null).map(({ id }) => id));
