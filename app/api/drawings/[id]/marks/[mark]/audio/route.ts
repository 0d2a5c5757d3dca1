import { readLockHeader } from "@/lib/domain/drawing/lock";
import { RECORDING_LIMITS } from "@/lib/domain/study/recording";
import { readBytes } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { erasureLedger } from "@/lib/server/ledger";
import { attemptsOf } from "@/lib/server/rate-limit";
import { putAudio } from "@/lib/services/audio/put-audio";
import { readAudio } from "@/lib/services/audio/read-audio";
import { removeAudio } from "@/lib/services/audio/remove-audio";

type Params = { id: string; mark: string };

const own = ({ headers }: Request) => ({
  secret: headers.get("x-drawing-secret"),
  attempts: attemptsOf(headers),
});
const lockOf = ({ headers }: Request) => readLockHeader(headers.get("x-drawing-lock"));

/** Stores the voice on a mark; the stored drawing must speak of it. */
export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const bytes = await readBytes(request, RECORDING_LIMITS.soundBytes);
  return Response.json(await putAudio(ctx, { ...address, ...own(request), lock: lockOf(request), bytes }));
});

export const GET = endpoint<Params>(async (request, ctx, address) => {
  const { mediaType, bytes } = await readAudio(ctx, { ...address, ...own(request), lock: lockOf(request) });
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": mediaType } });
});

export const DELETE = endpoint<Params>(async (request, ctx, address) => {
  await removeAudio(ctx, { ...address, ...own(request), ledger: erasureLedger() });
  return new Response(null, { status: 204 });
});
