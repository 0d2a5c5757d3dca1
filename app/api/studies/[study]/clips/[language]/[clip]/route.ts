import { readBytes } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { mostBytes, putClip } from "@/lib/services/clips/put-clip";
import { readClip } from "@/lib/services/clips/read-clip";
import { removeClip } from "@/lib/services/clips/remove-clip";

type Params = { study: string; language: string; clip: string };

/** Stores a recording; who may not is refused before it is read. */
export const PUT = endpoint<Params>(async (request, ctx, address) => {
  const bytes = () => readBytes(request, mostBytes(address.clip));
  return Response.json(await putClip(ctx, { ...address, bytes }));
});

export const GET = endpoint<Params>(async (request, ctx, address) => {
  const { mediaType, hash, bytes } = await readClip(ctx, address);
  const headers = { ETag: `"${hash}"`, "Content-Type": mediaType };
  if (request.headers.get("if-none-match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(bytes), { headers });
});

export const DELETE = endpoint<Params>(async (_request, ctx, address) => {
  await removeClip(ctx, address);
  return new Response(null, { status: 204 });
});
