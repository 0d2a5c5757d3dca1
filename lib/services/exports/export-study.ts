import "server-only";
import { randomBytes } from "node:crypto";
import { recordAccess } from "@/db/queries/audit";
import { askedVersions } from "@/db/queries/asked-versions";
import { exportKey } from "@/db/queries/exports";
import type { Person } from "@/lib/domain/access/actor";
import { exportQuery, type ExportQuery } from "@/lib/domain/export/filters";
import type { Pseudonym } from "@/lib/domain/export/profile";
import { DomainError } from "@/lib/domain/errors";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";
import { parseInput } from "../people/parse";
import { codebookFile } from "./codebook-file";
import { drawingsNdjson } from "./drawings-ndjson";
import { marksCsv } from "./marks-csv";
import { marksGeoJson } from "./marks-geojson";
import { pseudonyms } from "./pseudonyms";

/** What every writer gets: what was asked, of which study, and how ids and rows are to be disguised. */
export interface ExportJob {
  study: Study;
  query: ExportQuery;
  filters: Readonly<Record<string, string>>;
  pseudonym: Pseudonym;
  /** Random; the order of a masked export. */
  salt: string;
  exportedAt: string;
  /** Versions of the questions that the exported drawings were asked. */
  askedVersions: readonly string[];
}

const FILES = {
  "marks.geojson": { contentType: "application/geo+json", write: marksGeoJson },
  "marks.csv": { contentType: "text/csv; charset=utf-8; header=present", write: marksCsv },
  "drawings.ndjson": { contentType: "application/x-ndjson", write: drawingsNdjson },
  "codebook.json": { contentType: "application/json", write: codebookFile },
} as const;
export type ExportFile = keyof typeof FILES;
export const EXPORT_FILES = Object.keys(FILES) as ExportFile[];

const isExportFile = (name: string): name is ExportFile => Object.hasOwn(FILES, name);

/**
 * A study's data for its researchers, as text chunks that are made while they are read; stopping to read stops the
 * query. The access is in the log before the first byte.
 */
export async function exportStudy(
  ctx: Context,
  input: { study: string; file: string; query: Readonly<Record<string, string>> },
): Promise<{ filename: string; contentType: string; chunks: AsyncIterable<string> }> {
  const { study, person } = await studyFor(ctx, input.study, "marks:read");
  if (!isExportFile(input.file)) throw new DomainError("not-found");
  const file = FILES[input.file];
  const query = parseInput(exportQuery, input.query);
  const job = await prepare(ctx, study, query, input.query);
  await note(ctx, person, study, input.file, job);
  return {
    filename: `${study.slug}-${query.profile}-${input.file}`,
    contentType: file.contentType,
    chunks: file.write(ctx.db, job),
  };
}

async function prepare(
  ctx: Context,
  study: Study,
  query: ExportQuery,
  asked: Readonly<Record<string, string>>,
): Promise<ExportJob> {
  const { profile: _profile, ...filters } = asked;
  const key = query.profile === "masked" ? randomBytes(32) : await exportKey(ctx.db, study.id);
  if (!key) throw new DomainError("internal");
  return {
    study,
    query,
    filters,
    pseudonym: pseudonyms(key),
    salt: randomBytes(16).toString("hex"),
    exportedAt: ctx.clock().toISOString(),
    askedVersions: await askedVersions(ctx.db, { studyId: study.id, filters: query }),
  };
}

async function note(
  ctx: Context,
  _person: Person,
  study: Study,
  file: ExportFile,
  job: ExportJob,
): Promise<void> {
  const target = { file, profile: job.query.profile, filters: Object.keys(job.filters).sort().join(",") };
  await recordAccess(ctx.db, { studyId: study.id, actor: ctx.actor, action: "exported", target });
}
