import { endpoint } from "@/lib/server/http";
import { readKitHistory } from "@/lib/services/kit/read-history";

export const GET = endpoint<{ study: string; profile: string }>(async (_request, ctx, address) =>
  Response.json({ steps: await readKitHistory(ctx, address) }),
);
