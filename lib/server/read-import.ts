import "server-only";
import { readJson } from "@/lib/domain/drawing/read-document";
import { readTable } from "@/lib/domain/import/read-table";
import { DomainError } from "@/lib/domain/errors";
import type { ImportUpload } from "@/lib/services/register/import-input";
import { readBytes } from "./body";

/** A file, and beside it a plan that names every row at most once. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FORM_BYTES = MOST_BYTES + 2 * 1024 * 1024;

/** The form of an import: `file`, and as `plan` what the person has decided, in JSON. */
export async function readImport(request: Request): Promise<ImportUpload> {
  const bytes = await readBytes(request, MOST_FORM_BYTES);
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) throw new DomainError("unsupported-media-type");
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw new DomainError("malformed");
    });
  const file = form.get("file");
  if (!(file instanceof Blob)) throw new DomainError("malformed");
  if (file.size > MOST_BYTES) throw new DomainError("too-large");
  const plan = form.get("plan");
  return {
    file: nameOf(file),
    table: readTable(new Uint8Array(await file.arrayBuffer())),
    plan: typeof plan === "string" ? readJson(new TextEncoder().encode(plan)) : undefined,
  };
}

/** Its name without signs that no text may hold. */
const nameOf = (file: Blob): string => {
  const name = "name" in file && typeof file.name === "string" ? file.name : "";
  return name
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, "")
    .slice(0, 200);
};
