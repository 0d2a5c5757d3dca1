import { readFile } from "node:fs/promises";
import { join } from "node:path";
import "server-only";

/** Fixed: nothing dynamic is in these documents, so their policy needs no nonce. The tablet stores it with them. */
const HEADERS = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), geolocation=(), microphone=(self), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
} as const;

const read = new Map<string, Promise<string>>();

/** One of the two static documents of `scripts/build-room.mjs`, the same bytes for everybody. */
export async function roomDocument(name: "room" | "receipt"): Promise<Response> {
  return new Response(await built(`${name}.html`), {
    headers: { ...HEADERS, "content-type": "text/html; charset=utf-8" },
  });
}

/** The service worker; its scope is the whole site because the room's addresses begin with the language. */
export async function serviceWorker(): Promise<Response> {
  return new Response(await built("sw.js"), {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "content-security-policy": "default-src 'none'; connect-src 'self'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-cache",
    },
  });
}

function built(file: string): Promise<string> {
  const known = read.get(file);
  if (known) return known;
  const text = readFile(join(process.env.ORTSSINN_ROOT ?? process.cwd(), "public/room", file), "utf8");
  read.set(file, text);
  text.catch(() => read.delete(file));
  return text;
}
