import { DomainError } from "../errors";
import type { DrawingDocument } from "./document";
import { upgrade } from "./upgrade";

/** JSON from bytes that must be UTF-8; otherwise `malformed`. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new DomainError("malformed");
    throw error;
  }
}

/** The document that these bytes hold: `malformed` when they are no JSON, `invalid` with fields when it is no drawing. */
export function readDocument(bytes: Uint8Array): DrawingDocument {
  return upgrade(readJson(bytes));
}
