import "server-only";
import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { DomainError } from "@/lib/domain/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { Context } from "@/lib/services/context";
import { readStudyHome } from "@/lib/services/desk/read-study-home";
import { currentActor } from "./current-actor";
import { database } from "./database";
import { log } from "./log";

/** What a verb needs, for a server component. */
export const pageContext = cache(async (): Promise<Context> => ({
  actor: await currentActor(),
  db: await database(),
  clock: () => new Date(),
  ids: () => randomUUID(),
  log,
}));

/**
 * Runs a verb for a page of the desk: as `forAccountPage`, but first a role that waits for a second factor leads to
 * setting one up.
 */
export async function forPage<T>(
  locale: Locale,
  path: string,
  verb: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { actor } = await pageContext();
  if (actor.kind === "person" && actor.session?.factorOwed)
    redirect(`/${locale}/desk/account/second-factor?next=${encodeURIComponent(path)}`);
  return forAccountPage(locale, path, verb);
}

/**
 * Runs a verb for a page of one's own account. Who is not signed in is sent to sign in and comes back to `path`; what may
 * not be seen does not exist. Anything else is a fault.
 */
export async function forAccountPage<T>(
  locale: Locale,
  path: string,
  verb: (ctx: Context) => Promise<T>,
): Promise<T> {
  try {
    return await verb(await pageContext());
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "not-signed-in") redirect(`/${locale}/sign-in?next=${encodeURIComponent(path)}`);
    if (error.code === "forbidden" || error.code === "not-found" || error.code === "invalid") notFound();
    throw error;
  }
}

/** A study as the frame and the home of the desk show it; read once a request. */
export const studyHome = cache((locale: Locale, slug: string, path: string) =>
  forPage(locale, path, (ctx) => readStudyHome(ctx, slug)),
);

/** A way back after signing in: a page of ours in this language, or the desk. */
export function safeReturn(locale: Locale, next: string | undefined): string {
  const desk = `/${locale}/desk`;
  if (!next?.startsWith(`${desk}`) || /[\\\u0000-\u001f]/.test(next)) return desk;
  return next;
}
