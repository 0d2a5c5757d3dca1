import "server-only";
import { createHash } from "node:crypto";

/** A strong entity tag: the same bytes, the same tag, whatever happened to what they were made from. */
export const etagOf = (body: string): string =>
  `"${createHash("sha256").update(body, "utf8").digest("base64url").slice(0, 22)}"`;

/** RFC 9110, 13.1.2: weak comparison with any of the listed tags. */
export function matchesEtag(request: Request, tag: string): boolean {
  const wanted = request.headers.get("if-none-match");
  if (wanted === null) return false;
  return wanted.split(",").some((candidate) => ["*", tag].includes(candidate.trim().replace(/^W\//, "")));
}
