import { besideAddress, besideText } from "@/lib/domain/drawing/beside";
import type { OutboxLetter } from "@/lib/client/outbox/entry";

/**
 * A recording on a mark, or the photographed sheet (`mark` null), as a letter of the outbox: kept, sealed and sent with
 * the guarantees of a drawing.
 */
export function besideLetter(
  of: { id: string; code: string; secret: string; revision: number; pass: string | null },
  mark: string | null,
  bytes: Uint8Array<ArrayBuffer>,
): OutboxLetter {
  const { id, code, secret, pass } = of;
  const revision = of.revision + 1;
  const body = besideText({ id, mark, revision, content: base64(bytes) });
  return { id: besideAddress({ id, mark }), code, pass, secret, revision, body, finished: true, lock: null };
}

const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

export function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
}
