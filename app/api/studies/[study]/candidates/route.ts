import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { addCandidate } from "@/lib/services/siting/keep-candidates";
import { listCandidates } from "@/lib/services/siting/read-candidate";

type Params = { study: string };

export const GET = endpoint<Params>(async (_request, ctx, { study }) =>
  Response.json({ candidates: await listCandidates(ctx, study) }),
);

export const POST = endpoint<Params>(async (request, ctx, { study }) => {
  const stored = await addCandidate(ctx, { study, body: await readSmallJson(request) });
  return Response.json(stored, { status: 201, headers: { ETag: `"${stored.version}"` } });
});
