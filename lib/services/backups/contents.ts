import "server-only";
import { createHash, type Hash } from "node:crypto";
import * as z from "zod";
import { BASEMAP_NAME } from "@/lib/domain/basemap/file-name";

/**
 * What is inside a backup: lines. A line that is an object begins something; lines that are strings belong to it: rows
 * as the database writes them (`row::text`), or parts of a file in base64.
 */
const tableName = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const fileName = z.string().regex(BASEMAP_NAME);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  kind: z.literal("manifest"),
  version: z.literal(1),
  engine: z.enum(["pglite", "postgresql"]),
  madeAt: z.iso.datetime(),
  /** What the database had seen; its rows have the shape of that moment. */
  migrations: z.array(z.object({ at: z.number(), hash: sha256 })).min(1),
  /** Parents before children. */
  tables: z.array(tableName),
  /** Base maps that studies use. */
  files: z.array(fileName),
});
export type Manifest = z.infer<typeof manifestSchema>;

const summarySchema = z.object({ count: z.int().min(0), sha256 });
export type Summary = z.infer<typeof summarySchema>;

/** The last line: what must have come, in rows of tables and bytes of files. */
export const endSchema = z.object({
  kind: z.literal("end"),
  tables: z.record(tableName, summarySchema),
  files: z.record(fileName, summarySchema),
});
export type End = z.infer<typeof endSchema>;

export const beginningSchema = z.discriminatedUnion("kind", [
  manifestSchema,
  z.object({ kind: z.literal("table"), name: tableName }),
  z.object({ kind: z.literal("file"), name: fileName }),
  endSchema,
]);

/** Counts and digests what goes by. */
export class Tally {
  readonly #hash: Hash = createHash("sha256");
  #count = 0;

  row(text: string): void {
    this.#hash.update(text).update("\n");
    this.#count += 1;
  }

  bytes(part: Uint8Array): void {
    this.#hash.update(part);
    this.#count += part.byteLength;
  }

  get summary(): Summary {
    return { count: this.#count, sha256: this.#hash.copy().digest("hex") };
  }
}
