import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import type { DrawingDocument } from "@/lib/domain/drawing/document";

const TIMEOUT_MS = 20_000;

export type Found =
  | { ok: true; drawings: DrawingDocument[]; example: boolean }
  | { ok: false; reason: "not-arrived" | "erased" | "too-many" | "no-network" };

/** All drawings of a key, newest first. */
export async function findDrawings(key: string): Promise<Found> {
  const answer = await call("/api/receipts", { method: "POST", body: JSON.stringify({ receipt: key }) });
  if (!answer) return { ok: false, reason: "no-network" };
  if (answer.status === 404) return { ok: false, reason: "not-arrived" };
  if (answer.status === 410) return { ok: false, reason: "erased" };
  if (answer.status === 429) return { ok: false, reason: "too-many" };
  const { ids, example } = listed(answer.body);
  if (answer.status !== 200 || !ids) return { ok: false, reason: "no-network" };
  const drawings: DrawingDocument[] = [];
  for (const id of ids) {
    const got = await call(`/api/drawings/${id}`, { method: "GET", headers: { "x-drawing-secret": key } });
    if (!got) return { ok: false, reason: "no-network" };
    const read = drawingDocumentSchema.safeParse(got.body);
    if (read.success) drawings.push(read.data);
  }
  drawings.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  return drawings.length > 0 ? { ok: true, drawings, example } : { ok: false, reason: "not-arrived" };
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

async function call(path: string, init: RequestInit): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { "content-type": "application/json", ...init.headers },
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return { status: response.status, body: response.ok && text ? JSON.parse(text) : null };
  } catch {
    return null;
  }
}

function listed(body: unknown): { ids: string[] | null; example: boolean } {
  if (typeof body !== "object" || body === null) return { ids: null, example: false };
  const { drawings, example } = body as { drawings?: unknown; example?: unknown };
  const ids = Array.isArray(drawings) ? drawings.filter((id): id is string => typeof id === "string") : null;
  return { ids, example: example === true };
}
