import "server-only";
import * as z from "zod";
import { invalidFields } from "@/lib/domain/drawing/invalid-fields";
import { parseSecret } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { hashOfSecret } from "../workshops/issue-pass";

const body = z.strictObject({ receipt: z.string().max(100) });

/** The hash of the receipt in a body; what is no receipt is invalid, which is no attempt at anybody's. */
export function receiptHashOf(input: unknown): Uint8Array {
  const parsed = body.safeParse(input);
  if (!parsed.success)
    throw new DomainError("invalid", { fields: invalidFields(parsed.error.issues, input) });
  const secret = parseSecret(parsed.data.receipt);
  if (secret === null)
    throw new DomainError("invalid", { fields: [{ path: "receipt", code: "no-receipt" }] });
  return hashOfSecret(secret);
}
