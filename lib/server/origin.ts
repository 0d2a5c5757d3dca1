import "server-only";
import type { Actor } from "@/lib/domain/access/actor";
import { DomainError } from "@/lib/domain/errors";
import { config } from "./config";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A foreign Origin is always refused. A write that rests on a session cookie also needs an Origin at all: browsers send
 * one with every write, so its absence means another way in.
 */
export function refuseForeignOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  if (origin !== null && !isOwnOrigin(request, origin)) throw new DomainError("wrong-origin");
  if (!READS.has(request.method) && request.headers.get("sec-fetch-site") === "cross-site")
    throw new DomainError("wrong-origin");
}

export function refuseCookieWriteWithoutOrigin(request: Request, actor: Actor): void {
  const byCookie = actor.kind === "person" && actor.tokenStudyId === null;
  if (byCookie && !READS.has(request.method) && request.headers.get("origin") === null)
    throw new DomainError("wrong-origin");
}

/** The host the request was sent to (a browser sets it, a page cannot), or the configured address behind a proxy. */
function isOwnOrigin(request: Request, origin: string): boolean {
  const host = hostOf(origin);
  if (host === null) return false;
  return host === (request.headers.get("host") ?? hostOf(request.url)) || host === hostOf(config().baseUrl);
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
