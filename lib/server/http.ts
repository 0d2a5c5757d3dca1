import "server-only";
import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/services/context";
import { actorOf } from "./actor";
import { database } from "./database";
import { log } from "./log";
import { refuseCookieWriteWithoutOrigin, refuseForeignOrigin } from "./origin";
import { problemResponse } from "./problem";

/** What a route module exports: Next hands it the request and its path parameters. */
export type Endpoint<Params> = (request: Request, route: { params: Promise<Params> }) => Promise<Response>;

/** Said with every answer unless the handler says otherwise: private, never framed, never run. */
const DEFAULT_HEADERS: Readonly<Record<string, string>> = {
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Wraps a route handler: builds the context, refuses foreign origins, turns refusals into problem+json.
 * Handlers only translate between HTTP and one verb.
 */
export function endpoint<Params = Record<never, string>>(
  handler: (request: Request, ctx: Context, params: Params) => Promise<Response>,
): Endpoint<Params> {
  return async (request, route) => {
    const response = await answer(request, route, handler);
    for (const [name, value] of Object.entries(DEFAULT_HEADERS)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

async function answer<Params>(
  request: Request,
  route: { params: Promise<Params> },
  handler: (request: Request, ctx: Context, params: Params) => Promise<Response>,
): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    const [db, actor] = await Promise.all([database(), actorOf(request)]);
    refuseCookieWriteWithoutOrigin(request, actor);
    const ctx: Context = { actor, db, clock: () => new Date(), ids: randomUUID, log };
    return await handler(request, ctx, await route.params);
  } catch (error) {
    return problemResponse(error, log);
  }
}
