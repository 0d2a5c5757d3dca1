import type * as z from "zod";
import type { InvalidField } from "../errors";

const MOST_FIELDS = 20;

/** Issues whose text is a code of our own (from a `refine`), which says more than "custom". */
const OWN_CODE = /^[a-z][a-z-]{2,39}$/;

type Issue = z.core.$ZodIssue;

/**
 * What is wrong and where, for the answer to an invalid document: at most 20 places, names of fields and codes only.
 * Of a mark's two forms (live, removed) the one it claims to be is reported.
 */
export function invalidFields(issues: readonly Issue[], value: unknown): InvalidField[] {
  const fields: InvalidField[] = [];
  for (const issue of issues) {
    for (const leaf of leaves(issue, value)) {
      if (fields.length === MOST_FIELDS) return fields;
      fields.push(leaf);
    }
  }
  return fields;
}

function leaves(issue: Issue, value: unknown): InvalidField[] {
  const path = issue.path.map(String);
  if (issue.code === "invalid_union") {
    const at = valueAt(value, issue.path);
    const removed = typeof at === "object" && at !== null && "removedAt" in at && at.removedAt !== null;
    const branch = issue.errors[removed ? issue.errors.length - 1 : 0];
    if (branch !== undefined && branch.length > 0) {
      return branch.flatMap((inner) => leaves({ ...inner, path: [...issue.path, ...inner.path] }, value));
    }
  }
  if (issue.code === "unrecognized_keys") return [{ path: path.join("."), code: "unknown-field" }];
  const code =
    issue.code === "custom" && OWN_CODE.test(issue.message) ? issue.message : issue.code.replaceAll("_", "-");
  return [{ path: path.join("."), code }];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
