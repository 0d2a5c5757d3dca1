import { endpoint } from "@/lib/server/http";
import { exportDefinition } from "@/lib/services/studies/copy-study";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { name, file } = await exportDefinition(ctx, study);
  return Response.json(file, { headers: { "Content-Disposition": `attachment; filename="${name}"` } });
});
