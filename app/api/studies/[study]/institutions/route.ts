import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { addInstitution } from "@/lib/services/register/add-institution";
import { listInstitutions } from "@/lib/services/register/list-institutions";

export const GET = endpoint<{ study: string }>(async (_request, ctx, { study }) => {
  const { institutions } = await listInstitutions(ctx, study);
  return Response.json({ institutions });
});

export const POST = endpoint<{ study: string }>(async (request, ctx, { study }) => {
  const stored = await addInstitution(ctx, { study, body: await readSmallJson(request, 32_768) });
  return Response.json(stored, { status: 201, headers: { ETag: `"${stored.version}"` } });
});
