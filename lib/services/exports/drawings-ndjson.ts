import "server-only";
import type { Database } from "@/db/database";
import { streamDrawings } from "@/db/queries/exports";
import { upgrade } from "@/lib/domain/drawing/upgrade";
import { drawingLine } from "@/lib/domain/export/drawing-line";
import type { ExportJob } from "./export-study";

/** `drawings.ndjson`: one drawing a line, with sketches, as `docs/data-format.md` describes the document. */
export async function* drawingsNdjson(db: Database, job: ExportJob): AsyncGenerator<string> {
  const { study, query, pseudonym, salt } = job;
  const decoder = new TextDecoder();
  for await (const batch of streamDrawings(db, { studyId: study.id, query, salt })) {
    yield batch
      .map(({ document, wanted }) => {
        const drawing = upgrade(JSON.parse(decoder.decode(document)));
        return `${JSON.stringify(drawingLine(drawing, { profile: query.profile, pseudonym, wanted: new Set(wanted) }))}\n`;
      })
      .join("");
  }
}
