import { endpoint } from "@/lib/server/http";
import { readImport } from "@/lib/server/read-import";
import { takeImport } from "@/lib/services/register/take-import";

/** Takes a file into the register as its plan says; who may not is refused before it is read. */
export const POST = endpoint<{ study: string; what: string }>(async (request, ctx, address) => {
  const read = () => readImport(request);
  return Response.json(await takeImport(ctx, { ...address, read }), { status: 201 });
});
