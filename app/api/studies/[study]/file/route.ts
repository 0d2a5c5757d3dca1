import { streamed } from "@/lib/server/downloads";
import { endpoint } from "@/lib/server/http";
import { exportStudyFile } from "@/lib/services/studies/export-study-file";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { chunks, ...file } = await exportStudyFile(ctx, study);
  return streamed(chunks, file);
});
