import "server-only";

/** The version a caller has seen, from `If-Match: "3"`; null without one, which no stored version equals. */
export function ifMatch(request: Request): number | null {
  const tag = /^"(\d{1,9})"$/.exec(request.headers.get("if-match") ?? "")?.[1];
  return tag === undefined ? null : Number(tag);
}
