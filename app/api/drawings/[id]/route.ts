import { readLockHeader } from "@/lib/domain/drawing/lock";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { readBytes } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { erasureLedger } from "@/lib/server/ledger";
import { attemptsOf } from "@/lib/server/rate-limit";
import { eraseOwnDrawing } from "@/lib/services/drawings/erase-own-drawing";
import { putDrawing } from "@/lib/services/drawings/put-drawing";
import { readDrawing } from "@/lib/services/drawings/read-drawing";

type Params = { id: string };

const secretOf = (request: Request): string | null => request.headers.get("x-drawing-secret");
const lockOf = (request: Request) => readLockHeader(request.headers.get("x-drawing-lock"));

/** Stores a drawing: 201 when it is new, 200 when it is newer or the same. */
export const PUT = endpoint<Params>(async (request, ctx, { id }) => {
  const bytes = await readBytes(request, LIMITS.bytes);
  const { created, ...receipt } = await putDrawing(ctx, {
    id,
    bytes,
    secret: secretOf(request),
    lock: lockOf(request),
    withCredentials: request.headers.has("authorization"),
    attempts: attemptsOf(request.headers),
    ledger: erasureLedger(),
  });
  return Response.json(receipt, { status: created ? 201 : 200 });
});

/** The bytes received. */
export const GET = endpoint<Params>(async (request, ctx, { id }) => {
  const bytes = await readDrawing(ctx, {
    id,
    secret: secretOf(request),
    lock: lockOf(request),
    attempts: attemptsOf(request.headers),
  });
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "application/json" } });
});

/** Erased for good. */
export const DELETE = endpoint<Params>(async (request, ctx, { id }) => {
  await eraseOwnDrawing(ctx, {
    id,
    secret: secretOf(request),
    attempts: attemptsOf(request.headers),
    ledger: erasureLedger(),
  });
  return new Response(null, { status: 204 });
});
