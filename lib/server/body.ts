import "server-only";
import { DomainError } from "@/lib/domain/errors";
import { readJson } from "@/lib/domain/drawing/read-document";

/**
 * The bytes of a request's body. Reading stops at the limit (`too-large`); a compressed body is refused, because its
 * size is unknown until it is unpacked. A body that breaks off is `malformed`.
 */
export async function readBytes(request: Request, mostBytes: number): Promise<Uint8Array> {
  const encoding = request.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") throw new DomainError("unsupported-media-type");
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw new DomainError("too-large");
  const reader = request.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await readPart(reader); part !== null; part = await readPart(reader)) {
    size += part.byteLength;
    if (size > mostBytes) {
      await reader.cancel().catch(() => undefined); // the sender is gone or will be: nothing more is read either way
      throw new DomainError("too-large");
    }
    parts.push(part);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, size);
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
