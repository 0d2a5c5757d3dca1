import "server-only";
import type { Database } from "@/db/database";
import { streamMarks } from "@/db/queries/exports";
import { titleOf } from "@/lib/domain/export/codebook";
import { COLLECTION_TAIL, collectionHead, feature } from "@/lib/domain/export/geojson";
import { markRow } from "@/lib/domain/export/mark-row";
import type { ExportJob } from "./export-study";

/** `marks.geojson`: RFC 7946, one feature a mark, in batches of text. */
export async function* marksGeoJson(db: Database, job: ExportJob): AsyncGenerator<string> {
  const { study, query, pseudonym, salt } = job;
  const { groupSets } = study.definition;
  yield collectionHead("marks", {
    study: study.slug,
    title: titleOf(study.definition, "en"),
    example: study.definition.example,
    profile: query.profile,
    exportedAt: job.exportedAt,
    filters: job.filters,
    askedVersions: job.askedVersions,
    codebook: "codebook.json",
  });
  let separator = "";
  for await (const batch of streamMarks(db, { studyId: study.id, query, geometryAs: "geojson", salt })) {
    if (batch.length === 0) continue;
    const lines = batch.map((mark) =>
      feature(markRow(mark, { profile: query.profile, pseudonym, groupSets }), mark.geometry),
    );
    yield separator + lines.join(",\n");
    separator = ",\n";
  }
  yield COLLECTION_TAIL;
}
