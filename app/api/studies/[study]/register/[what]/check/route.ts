import { endpoint } from "@/lib/server/http";
import { readImport } from "@/lib/server/read-import";
import { checkImport } from "@/lib/services/register/check-import";

/** Looks at a file and stores nothing. */
export const POST = endpoint<{ study: string; what: string }>(async (request, ctx, address) =>
  Response.json(await checkImport(ctx, { ...address, read: () => readImport(request) })),
);
