import * as z from "zod";
import { DomainError } from "../errors";
import { drawingDocumentSchema } from "./document";
import type { DrawingDocument } from "./document";
import { invalidFields } from "./invalid-fields";

const versioned = z.looseObject({ version: z.number() });

/** Own keys that a schema's record would pass over in silence. */
const hasHiddenKey = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__");

/**
 * A stored or received document of any version as one of the newest version. Every version's schema stays; each step
 * raises a document by one version. Refuses with `invalid` and the fields that are wrong, never with a value.
 */
export function upgrade(value: unknown): DrawingDocument {
  const stamp = versioned.safeParse(value);
  if (!stamp.success) throw new DomainError("invalid", { fields: invalidFields(stamp.error.issues, value) });
  switch (stamp.data.version) {
    case 1:
      return parseNewest(value);
    default:
      throw new DomainError("invalid", { fields: [{ path: "version", code: "version-unknown" }] });
  }
}

function parseNewest(value: unknown): DrawingDocument {
  if (
    hasHiddenKey(value) ||
    (typeof value === "object" && value !== null && "groups" in value && hasHiddenKey(value.groups))
  ) {
    throw new DomainError("invalid", { fields: [{ path: "groups", code: "unknown-field" }] });
  }
  const parsed = drawingDocumentSchema.safeParse(value);
  if (!parsed.success)
    throw new DomainError("invalid", { fields: invalidFields(parsed.error.issues, value) });
  if (new Set(parsed.data.marks.map(({ id }) => id.toLowerCase())).size < parsed.data.marks.length) {
    throw new DomainError("invalid", { fields: [{ path: "marks", code: "mark-twice" }] });
  }
  return parsed.data;
}
