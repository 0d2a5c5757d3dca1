import { exportStudy } from "@/lib/services/exports/export-study";
import { endpoint } from "@/lib/server/http";
import { askForCredentials, singleQuery, streamed } from "@/lib/server/downloads";

interface Params {
  study: string;
  file: string;
}

const answer = endpoint<Params>(async (request, ctx, { study, file }) => {
  const { filename, contentType, chunks } = await exportStudy(ctx, {
    study,
    file,
    query: singleQuery(request),
  });
  return streamed(chunks, { filename, contentType });
});

export const GET: typeof answer = async (request, route) =>
  askForCredentials(request, await answer(request, route));
