import { MOST_FILE_BYTES } from "@/lib/domain/study/study-file";
import { bodyParts } from "@/lib/server/body";
import { endpoint } from "@/lib/server/http";
import { beginStudyFromFile } from "@/lib/services/studies/begin-study";

/** Begins a draft with a study's file; who may not is refused before it is read. */
export const POST = endpoint(async (request, ctx) =>
  Response.json(await beginStudyFromFile(ctx, () => bodyParts(request, MOST_FILE_BYTES)), { status: 201 }),
);
