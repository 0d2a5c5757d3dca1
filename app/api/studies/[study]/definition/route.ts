import { readSmallJson } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { changeStudy } from "@/lib/services/studies/change-study";

/** Texts in ten languages, and boundaries that come to the study. */
const MOST_BYTES = 4 * 1024 * 1024;

export const PUT = endpoint<{ study: string }>(async (request, ctx, { study }) =>
  Response.json(await changeStudy(ctx, { study, body: await readSmallJson(request, MOST_BYTES) })),
);
