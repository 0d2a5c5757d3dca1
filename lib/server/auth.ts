import "server-only";
import { randomUUID } from "node:crypto";
import NextAuth, { type AuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import type { Database } from "@/db/database";
import { config } from "./config";
import { database } from "./database";
import { ABSOLUTE_MINUTES } from "@/lib/domain/access/session-times";
import { endSession, openSession } from "./sessions";
import { signInAttempt } from "./sign-in";

/**
 * The only door to next-auth. Its cookie carries nothing but the id of a session row; who that is and what they
 * may do is read from the database on every request, so that logout, disabling and role changes count at once.
 */
const secure = (): boolean => config().baseUrl.startsWith("https://");
const sessionCookie = (): string => (secure() ? "__Host-ortssinn-session" : "ortssinn-session");

const cookie = (name: string) => ({
  name,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: secure() },
});

export function authOptions(): AuthOptions {
  const prefix = secure() ? "__Host-" : "";
  return {
    secret: config().authSecret,
    session: { strategy: "jwt", maxAge: ABSOLUTE_MINUTES * 60 },
    useSecureCookies: secure(),
    cookies: {
      sessionToken: cookie(sessionCookie()),
      csrfToken: cookie(`${prefix}ortssinn-csrf`),
      callbackUrl: cookie(`${prefix}ortssinn-return`),
    },
    pages: { signIn: "/de/sign-in", signOut: "/de/desk", error: "/de/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const person = await signInAttempt(credentials, new Headers(asHeaders(request.headers)));
          return person ? { id: person.userId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => {
        if (!user) return { sid: token["sid"] };
        return { sid: await openSession(await database(), user.id, new Date(), randomUUID()) };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        const sid: unknown = token?.["sid"];
        if (typeof sid === "string") await endSession(await database(), sid, new Date());
      },
    },
  };
}

/** Handles `/api/auth/*`. */
export async function authRoute(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  // next-auth reads its own names from the environment.
  process.env["NEXTAUTH_URL"] = config().baseUrl;
  process.env["NEXTAUTH_SECRET"] = config().authSecret;
  const response: Response = await NextAuth(request as never, context as never, authOptions());
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** The session id inside a Cookie header, or null when there is none or its seal is broken. */
export async function sessionIdOf(cookieHeader: string | null): Promise<string | null> {
  const value = readCookie(cookieHeader ?? "", sessionCookie());
  if (value === null) return null;
  try {
    const token = await decode({ token: value, secret: config().authSecret });
    const sid = token?.["sid"];
    return typeof sid === "string" ? sid : null;
  } catch {
    return null; // tampered, foreign or outdated: the same as no cookie
  }
}

/** A new session of a person who has just given a code, as a Set-Cookie header. */
export async function renewedSession(db: Database, userId: string): Promise<string> {
  const id = await openSession(db, userId, new Date(), randomUUID(), true);
  const attributes = `Path=/; Max-Age=${ABSOLUTE_MINUTES * 60}; HttpOnly; SameSite=Lax${secure() ? "; Secure" : ""}`;
  return `${await sealedSessionCookie(id)}; ${attributes}`;
}

/** The Cookie header of a session; what tests sign in with. */
export async function sealedSessionCookie(sessionId: string): Promise<string> {
  const token = await encode({
    token: { sid: sessionId },
    secret: config().authSecret,
    maxAge: ABSOLUTE_MINUTES * 60,
  });
  return `${sessionCookie()}=${token}`;
}

export function readCookie(header: string, name: string): string | null {
  for (const part of header.split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}

function asHeaders(all: Record<string, unknown> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
