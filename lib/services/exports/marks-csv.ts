import "server-only";
import type { Database } from "@/db/database";
import { streamMarks } from "@/db/queries/exports";
import { markColumns } from "@/lib/domain/export/columns";
import { csvLine } from "@/lib/domain/export/csv";
import { markRow } from "@/lib/domain/export/mark-row";
import type { ExportJob } from "./export-study";

/** `marks.csv`: UTF-8, RFC 4180, a header line, geometry as WKT in the last column. */
export async function* marksCsv(db: Database, job: ExportJob): AsyncGenerator<string> {
  const { study, query, pseudonym, salt } = job;
  const { groupSets } = study.definition;
  yield csvLine(markColumns(groupSets).map((column) => column.name));
  for await (const batch of streamMarks(db, { studyId: study.id, query, geometryAs: "wkt", salt })) {
    yield batch
      .map((mark) => {
        const cells = markRow(mark, { profile: query.profile, pseudonym, groupSets }).map(
          ([, value]) => value,
        );
        return csvLine([...cells, mark.geometry]);
      })
      .join("");
  }
}
