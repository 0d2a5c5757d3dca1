import { besideAddress } from "@/lib/domain/drawing/beside";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Session } from "@/lib/domain/drawing/session";
import type { Beside } from "@/lib/client/beside/beside";
import type { Observable } from "@/lib/client/room/observable";

/** What was recorded. */
export interface Recording {
  bytes: Uint8Array<ArrayBuffer>;
  seconds: number;
  /** Media type, without parameters. */
  type: string;
}

export interface VoicesWorld {
  beside: Beside;
  session: () => Session;
  /** Says in the document that a mark has a voice. */
  tell: (markId: string, audio: LiveMark["audio"]) => void;
}

/** The voices on the marks of the person at the tablet; observed: what lies beside their drawing at the server. */
export interface Voices extends Observable<ReadonlySet<string>> {
  /** Resolves when the recording is on the disk and the document speaks of it. */
  keep(markId: string, recording: Recording): Promise<void>;
  remove(markId: string): void;
  /** The recording, from this tablet or else from the server; null when neither has it now. */
  recording(markId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The server has the voice on this mark. */
  hasArrived(markId: string): boolean;
}

export function createVoices({ beside, session, tell }: VoicesWorld): Voices {
  return {
    get: beside.get,
    subscribe: beside.subscribe,
    keep: (markId, { bytes, seconds, type }) =>
      beside.keep(markId, bytes, () => tell(markId, { seconds, type })),
    remove: (markId) => tell(markId, null),
    recording: (markId) => beside.bytes(markId),
    hasArrived: (markId) => beside.get().has(besideAddress({ id: session().id, mark: markId })),
  };
}
