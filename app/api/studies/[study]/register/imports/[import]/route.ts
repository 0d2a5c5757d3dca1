import { endpoint } from "@/lib/server/http";
import { undoImport } from "@/lib/services/register/undo-import";

export const DELETE = endpoint<{ study: string; import: string }>(async (_request, ctx, address) =>
  Response.json(await undoImport(ctx, address)),
);
