import { readLockHeader } from "@/lib/domain/drawing/lock";
import { PICTURE_LIMITS } from "@/lib/domain/sheet/picture";
import { readBytes } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { erasureLedger } from "@/lib/server/ledger";
import { attemptsOf } from "@/lib/server/rate-limit";
import { putPicture } from "@/lib/services/drawings/put-picture";
import { readPicture } from "@/lib/services/drawings/read-picture";
import { removePicture } from "@/lib/services/drawings/remove-picture";

type Params = { id: string };

const own = ({ headers }: Request) => ({
  secret: headers.get("x-drawing-secret"),
  attempts: attemptsOf(headers),
});
const lockOf = ({ headers }: Request) => readLockHeader(headers.get("x-drawing-lock"));

/** Stores the photographed sheet; the stored drawing must speak of one. */
export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const bytes = await readBytes(request, PICTURE_LIMITS.bytes);
  return Response.json(await putPicture(ctx, { ...address, ...own(request), lock: lockOf(request), bytes }));
});

export const GET = endpoint<Params>(async (request, ctx, address) => {
  const { mediaType, bytes } = await readPicture(ctx, { ...address, ...own(request), lock: lockOf(request) });
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": mediaType } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removePicture(ctx, { ...address, ...own(request), ledger: erasureLedger() });
  return new Response(null, { status: 204 });
});
