import { expect } from "vitest";
import type { Database } from "@/db/database";
import { storeDrawing, type SeededStudy } from "../people/seed";
import type { Caller } from "./callers";

/** Planted in a researcher's data; nobody else may ever see one of them. */
export const CANARIES = ["6.8123457", "51.2654321", "CANARY-LABEL", "CANARY-COMMENT"];
/** Planted in a mark that its person keeps to themself: not even a researcher may see it. */
const PRIVATE = "CANARY-PRIVATE";

/** Stores a drawing full of canaries and answers its id. */
export async function plantCanaries(db: Database, study: SeededStudy): Promise<string> {
  const { id } = await storeDrawing(db, study, {
    layers: ["summary", "quotes", "drawing", "archive"],
    marks: [
      {
        label: "CANARY-LABEL",
        comment: "CANARY-COMMENT",
        location: {
          geometry: { type: "Point", coordinates: [6.8123457, 51.2654321] },
          certainty: "exact",
          radiusMeters: null,
          method: "by-participant",
        },
      },
      { label: PRIVATE, private: true },
    ],
  });
  return id;
}

/** Which of all that was planted stands in a text. */
export const canariesIn = (text: string): string[] =>
  [...CANARIES, PRIVATE].filter((one) => text.includes(one));

/** An answer to a call holds nothing planted, or for a researcher nothing that is private. */
export function expectClean(caller: Caller, where: string, seen: string): void {
  const found = canariesIn(seen);
  const leaked = caller.roles.includes("researcher") ? found.filter((one) => one === PRIVATE) : found;
  expect([where, caller.name, leaked]).toEqual([where, caller.name, []]);
}
