import "server-only";
import { randomBytes } from "node:crypto";
import type { Queryable } from "@/db/database";
import { insertWorkshop, type NewWorkshop } from "@/db/queries/workshops";
import { crockfordFrom, JOIN_CODE_CHARACTERS } from "@/lib/domain/drawing/identifiers";

/** Stores a workshop under a join code and answers it. Codes are never reused: one that is taken (of 2^40) is drawn anew. */
export async function storeUnderFreshCode(
  db: Queryable,
  workshop: Omit<NewWorkshop, "code">,
): Promise<string> {
  for (;;) {
    const code = crockfordFrom(randomBytes(JOIN_CODE_CHARACTERS));
    if (await insertWorkshop(db, { ...workshop, code })) return code;
  }
}
