import "server-only";
import type { Database } from "@/db/database";
import { codebook } from "@/lib/domain/export/codebook";
import type { ExportJob } from "./export-study";

/** `codebook.json`: what every column and code of the other files means. */
export async function* codebookFile(_db: Database, job: ExportJob): AsyncGenerator<string> {
  yield `${JSON.stringify(codebook(job.study.slug, job.study.definition, job.askedVersions), null, 2)}\n`;
}
