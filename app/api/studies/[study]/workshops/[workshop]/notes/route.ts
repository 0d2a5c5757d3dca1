import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { writeNotes } from "@/lib/services/workshops/write-notes";

export const PUT = endpoint<{ study: string; workshop: string }>(async (request, ctx, address) => {
  await writeNotes(ctx, { ...address, body: await readSmallJson(request, 8_192) });
  return new Response(null, { status: 204 });
});
