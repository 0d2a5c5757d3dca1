import "server-only";
import { DomainError } from "@/lib/domain/errors";
import { readJson } from "@/lib/domain/drawing/read-document";

/**
 * The body of a request, part by part, as it comes. Reading stops at the limit (`too-large`); a compressed body is
 * refused, because its size is unknown until it is unpacked. A body that breaks off is `malformed`.
 */
export async function* bodyParts(request: Request, mostBytes: number): AsyncGenerator<Uint8Array> {
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") throw new DomainError("unsupported-media-type");
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw new DomainError("too-large");
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  let size = 0;
  let ended = false;
  try {
    for (let part = await readPart(reader); part !== null; part = await readPart(reader)) {
      size += part.byteLength;
      if (size > mostBytes) throw new DomainError("too-large");
      yield part;
    }
    ended = true;
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined); // the sender is gone or will be: nothing more is read either way
  }
}

/** The bytes of a request's body; refuses as `bodyParts` does. */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bodyParts(request, mostBytes)) parts.push(part);
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

async function readPart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { done, value } = await reader.read();
    return done ? null : value;
  } catch {
    throw new DomainError("malformed"); // the connection broke off in the middle
  }
}

/** A small JSON body; an empty one is `{}`. */
export async function readSmallJson(request: Request, mostBytes = 4_096): Promise<unknown> {
  const bytes = await readBytes(request, mostBytes);
  return bytes.byteLength === 0 ? {} : readJson(bytes);
}
