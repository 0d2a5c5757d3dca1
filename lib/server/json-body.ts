import "server-only";
import { DomainError } from "@/lib/domain/errors";

const LARGEST_BYTES = 16 * 1024;

/** A small JSON object from a request body; the verb parses what is in it. */
export async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/json")) throw new DomainError("unsupported-media-type");
  const text = await request.text();
  if (text.length > LARGEST_BYTES) throw new DomainError("too-large");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError("malformed");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new DomainError("malformed");
  return value as Record<string, unknown>;
}
