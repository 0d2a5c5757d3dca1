import { NextResponse, type NextRequest } from "next/server";
import { DEFAULT_LOCALE, isLocale, isStaffLocale, isStaffPage, preferredLocale } from "@/lib/i18n/locales";

/**
 * Headers of desk pages, the way from `/` to a language, and from staff pages in a language that the desk does not
 * speak to the same page in German. It decides nothing about access: pages and calls
 * authorise where data is read. Calls, static files and the drawing room carry headers of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname === "/") {
    const locale = preferredLocale(acceptedTags(request.headers.get("accept-language") ?? ""));
    return redirect(request, `/${locale}`, { Vary: "Accept-Language" });
  }
  const [, locale = "", ...rest] = pathname.split("/");
  if (isLocale(locale) && !isStaffLocale(locale) && isStaffPage(rest.join("/")))
    return redirect(request, `/${DEFAULT_LOCALE}/${rest.join("/")}${request.nextUrl.search}`);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const inner = new Headers(request.headers);
  inner.set("x-nonce", nonce);
  inner.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers: inner } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: [
    // Everything but calls, build output, static folders, the drawing room, published releases, the receipt page and its worker.
    "/((?!api(?:/|$)|_next/|vendor/|room/|basemap/|icons/|[a-z-]+/draw/|[a-z-]+/results/|draw$|r$|sw\\.js$|manifest|favicon|robots\\.txt).*)",
  ],
};

const PAGE_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": "camera=(), microphone=(self), geolocation=(), payment=(), usb=()",
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
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function publicOrigin(request: NextRequest): string {
  return process.env["BASE_URL"] ?? request.nextUrl.origin;
}

function redirect(request: NextRequest, to: string, headers: Record<string, string> = {}): NextResponse {
  const response = NextResponse.redirect(new URL(to, publicOrigin(request)));
  response.headers.set("Cache-Control", "private, no-store");
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** The tags of Accept-Language, by weight. */
function acceptedTags(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag, weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
