import { voiceAddress, voiceText } from "@/lib/domain/drawing/voice";
import type { OutboxLetter } from "@/lib/client/outbox/entry";

/** What was recorded. */
export interface Recording {
  bytes: Uint8Array<ArrayBuffer>;
  seconds: number;
  /** Media type, without parameters. */
  type: string;
}

/** The recording as a letter of the outbox: kept, sealed and sent with the guarantees of a drawing. */
export function voiceLetter(
  of: { id: string; code: string; secret: string; revision: number; pass: string | null },
  mark: string,
  bytes: Uint8Array<ArrayBuffer>,
): OutboxLetter {
  const { id, code, secret, pass } = of;
  const revision = of.revision + 1;
  const body = voiceText({ id, mark, revision, audio: base64(bytes) });
  return { id: voiceAddress(id, mark), code, pass, secret, revision, body, finished: true, lock: null };
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

export function bytesOf(audio: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(audio), (sign) => sign.charCodeAt(0));
}
