import * as z from "zod";
import { fetchBeside } from "@/lib/client/beside/fetch-beside";
import { besideAddress } from "@/lib/domain/drawing/beside";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { lockHeader } from "@/lib/domain/drawing/lock";
import { CONSENT_LAYERS } from "@/lib/domain/drawing/terms";
import type { ConsentLayer, Lock } from "@/lib/domain/drawing/terms";
import { callServer } from "@/lib/client/room/call-server";

const TIMEOUT_MS = 20_000;

const confirmedSchema = z.object({ hash: z.string() });
const listedSchema = z.object({
  drawings: z.array(z.string()),
  study: z.string().nullable().catch(null),
  example: z.boolean().catch(false),
  layers: z.array(z.enum(CONSENT_LAYERS)).catch([]),
  locked: z.boolean().catch(false),
});

type Refusal = { ok: false; reason: "not-arrived" | "erased" | "too-many" | "no-network" };
export type Found = ({ ok: true } & Listed) | Refusal;

/** What the server says of a key before anything of its drawings is read. */
export interface Listed {
  ids: string[];
  /** The address of the study; null from a server that does not say it. */
  study: string | null;
  example: boolean;
  /** Consent layers that the study asks for. */
  layers: ConsentLayer[];
  /** Three pictures open the drawings. */
  locked: boolean;
}

export type Read = { ok: true; drawings: DrawingDocument[] } | Refusal | { ok: false; reason: "wrong-lock" };

/** Which drawings a key has, and whether three pictures lock them. */
export async function findDrawings(key: string): Promise<Found> {
  const answer = await call("/api/receipts", { method: "POST", body: JSON.stringify({ receipt: key }) });
  if (!answer) return { ok: false, reason: "no-network" };
  if (answer.status === 404) return { ok: false, reason: "not-arrived" };
  if (answer.status === 410) return { ok: false, reason: "erased" };
  if (answer.status === 429) return { ok: false, reason: "too-many" };
  const listed = listedSchema.safeParse(answer.body);
  if (answer.status !== 200 || !listed.success) return { ok: false, reason: "no-network" };
  const { drawings: ids, ...rest } = listed.data;
  return ids.length > 0 ? { ok: true, ids, ...rest } : { ok: false, reason: "not-arrived" };
}

/** These drawings of a key, newest first. */
export async function readDrawings(key: string, ids: readonly string[], lock: Lock | null): Promise<Read> {
  const headers = { "x-drawing-secret": key, ...lockHeaders(lock) };
  const drawings: DrawingDocument[] = [];
  for (const id of ids) {
    const got = await call(`/api/drawings/${id}`, { method: "GET", headers });
    if (!got) return { ok: false, reason: "no-network" };
    if (got.status === 403) return { ok: false, reason: "wrong-lock" };
    if (got.status === 429) return { ok: false, reason: "too-many" };
    const read = drawingDocumentSchema.safeParse(got.body);
    if (read.success) drawings.push(read.data);
  }
  drawings.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  return drawings.length > 0 ? { ok: true, drawings } : { ok: false, reason: "not-arrived" };
}

const lockHeaders = (lock: Lock | null): Record<string, string> =>
  lock ? { "x-drawing-lock": lockHeader(lock) } : {};

/** Puts a corrected drawing with the key alone; the status, and what the server has when it is stored. */
export async function putCorrection(
  key: string,
  lock: Lock | null,
  id: string,
  body: string,
): Promise<{ status: number; hash: string | null } | null> {
  const headers = { "x-drawing-secret": key, ...lockHeaders(lock) };
  const answer = await call(`/api/drawings/${id}`, { method: "PUT", headers, body });
  return answer && { status: answer.status, hash: confirmedSchema.safeParse(answer.body).data?.hash ?? null };
}

/** The photograph that lies on one's own sheet; null when the server has none, or does not answer. */
export async function readPhoto(key: string, lock: Lock | null, id: string): Promise<ImageBitmap | null> {
  const address = besideAddress({ id, mark: null });
  const bytes = await fetchBeside(address, { "x-drawing-secret": key, ...lockHeaders(lock) });
  return bytes && createImageBitmap(new Blob([bytes]));
}

/** Sets the three pictures of a key; the status, or null without an answer. */
export async function setLock(key: string, lock: Lock): Promise<number | null> {
  const body = JSON.stringify({ receipt: key, pictograms: lock });
  const answer = await call("/api/receipts/lock", { method: "PUT", body });
  return answer?.status ?? null;
}

/** Erases everything of a key for good, also what has not arrived yet. */
export async function eraseDrawings(key: string): Promise<"erased" | "too-many" | "no-network"> {
  const answer = await call("/api/receipts/erase", {
    method: "POST",
    body: JSON.stringify({ receipt: key }),
  });
  if (answer?.status === 429) return "too-many";
  return answer?.status === 204 || answer?.status === 200 ? "erased" : "no-network";
}

const call = (path: string, init: RequestInit) => callServer(path, TIMEOUT_MS, init);
