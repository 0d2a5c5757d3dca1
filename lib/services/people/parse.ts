import "server-only";
import * as z from "zod";
import { DomainError } from "@/lib/domain/errors";
import { ROLES } from "@/lib/domain/access/roles";

/** Addresses are compared without case and outer spaces. */
export const email = z
  .string()
  .transform((value) => value.trim().normalize("NFKC").toLowerCase())
  .pipe(z.email().max(254));

export const personName = z.string().trim().min(1).max(120);
/** Whether it may be chosen is for the password rules. */
export const password = z.string().min(1).max(1_000);
export const role = z.enum(ROLES);
export const studySlug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export const userId = z.guid();

/** Parses or refuses with the fields that are wrong; never repeats a value. */
export function parseInput<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new DomainError("invalid", {
    fields: result.error.issues.map((issue) => ({ path: issue.path.join("."), code: issue.code })),
  });
}
