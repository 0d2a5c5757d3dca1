import { NextResponse, type NextRequest } from "next/server";
import { DEFAULT_LOCALE, LOCALE_IDS, isLocale, type Locale } from "@/lib/i18n/locales";

/**
 * Headers of desk pages, and the way from `/` to a language. It decides nothing about access: pages and calls
 * authorise where data is read. Calls, static files and the drawing room carry headers of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname === "/") {
    const locale = preferredLocale(request.headers.get("accept-language") ?? "");
    const home = NextResponse.redirect(new URL(`/${locale}`, publicOrigin(request)));
    home.headers.set("Cache-Control", "private, no-store");
    home.headers.set("Vary", "Accept-Language");
    return home;
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const inner = new Headers(request.headers);
  inner.set("x-nonce", nonce);
  inner.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers: inner } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  if (isHttps(request))
    response.headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  return response;
}

export const config = {
  matcher: [
    // Everything but calls, build output, static folders, the drawing room, the receipt page and its worker.
    "/((?!api(?:/|$)|_next/|vendor/|room/|basemap/|icons/|[a-z]+/draw/|r$|sw\\.js$|manifest|favicon|robots\\.txt).*)",
  ],
};

const PAGE_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
} as const;

function contentSecurityPolicy(nonce: string): string {
  const evaluation = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function isHttps(request: NextRequest): boolean {
  return (process.env["BASE_URL"] ?? request.nextUrl.origin).startsWith("https://");
}

function publicOrigin(request: NextRequest): string {
  return process.env["BASE_URL"] ?? request.nextUrl.origin;
}

/** The first language of Accept-Language that there is, by weight; else the house's own. */
function preferredLocale(header: string): Locale {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        id: tag.toLowerCase().split("-")[0] ?? "",
        weight: weight ? Number(weight.trim().slice(2)) : 1,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const first = wanted.find(({ id }) => isLocale(id) && LOCALE_IDS.includes(id));
  return first && isLocale(first.id) ? first.id : DEFAULT_LOCALE;
}
