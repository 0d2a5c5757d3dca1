import { DELETE, GET, PUT } from "@/app/api/drawings/[id]/route";
import { POST as have } from "@/app/api/drawings/have/route";
import { POST as erase } from "@/app/api/receipts/erase/route";
import { PUT as lock } from "@/app/api/receipts/lock/route";
import { POST as find } from "@/app/api/receipts/route";
import { POST as sealed } from "@/app/api/sealed/route";
import { POST as open } from "@/app/api/workshops/[code]/open/route";
import type { DrawingDocument } from "@/lib/domain/drawing/document";

const ORIGIN = "http://localhost:3000";
type Headers = Record<string, string>;

const drawing = (id: string, method: string, headers: Headers, body?: BodyInit) =>
  [
    new Request(`${ORIGIN}/api/drawings/${encodeURIComponent(id)}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    }),
    { params: Promise.resolve({ id }) },
  ] as const;
const posted = (path: string, body: unknown, headers: Headers = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method: "POST",
    headers,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const none = { params: Promise.resolve({}) };

/** The public calls as their handlers get them: `Request` in, `Response` out. */
export const calls = {
  put(
    document: DrawingDocument | string | Uint8Array<ArrayBuffer>,
    options: { id?: string; secret?: string; pass?: string; headers?: Headers },
  ) {
    const plain = typeof document === "string" || document instanceof Uint8Array;
    const headers = {
      ...(options.secret === undefined ? {} : { "x-drawing-secret": options.secret }),
      ...(options.pass === undefined ? {} : { authorization: `Bearer ${options.pass}` }),
      ...options.headers,
    };
    return PUT(
      ...drawing(
        options.id ?? (plain ? "" : document.id),
        "PUT",
        headers,
        plain ? document : JSON.stringify(document),
      ),
    );
  },
  get: (id: string, secret?: string, headers: Headers = {}) =>
    GET(
      ...drawing(id, "GET", { ...(secret === undefined ? {} : { "x-drawing-secret": secret }), ...headers }),
    ),
  erase: (id: string, secret?: string) =>
    DELETE(...drawing(id, "DELETE", secret === undefined ? {} : { "x-drawing-secret": secret })),
  have: (claims: unknown, pass?: string) =>
    have(
      posted("/api/drawings/have", claims, pass === undefined ? {} : { authorization: `Bearer ${pass}` }),
      none,
    ),
  /** A parcel, brought by anyone or by an admitted tablet. */
  sealed: (jwe: string, pass?: string) =>
    sealed(posted("/api/sealed", jwe, pass === undefined ? {} : { authorization: `Bearer ${pass}` }), none),
  findByReceipt: (body: unknown, headers?: Headers) => find(posted("/api/receipts", body, headers), none),
  eraseByReceipt: (body: unknown) => erase(posted("/api/receipts/erase", body), none),
  lock: (body: unknown) =>
    lock(
      new Request(`${ORIGIN}/api/receipts/lock`, { method: "PUT", headers: {}, body: JSON.stringify(body) }),
      none,
    ),
  open: (code: string, body: unknown = {}, headers?: Headers) =>
    open(posted(`/api/workshops/${code}/open`, body, headers), { params: Promise.resolve({ code }) }),
};

export async function codeOf(response: Response): Promise<string> {
  const { code } = (await response.json()) as { code: string };
  return code;
}
