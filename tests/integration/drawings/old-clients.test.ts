import "@/tests/support/settings";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { holdDatabase } from "@/lib/server/database";
import { calls } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { drawingDocument, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

/** What a tablet with an earlier version of the room sends, in its order, and what it reads of each answer. */
type Step = { status: number; answer: string[] } & (
  | { does: "open"; body: unknown }
  | { does: "put"; revision: number; pass: boolean }
  | { does: "find" | "get" | "erase" }
);

const steps = JSON.parse(readFileSync("tests/golden/calls/v1-tablet.json", "utf8")) as Step[];
const documents = readdirSync("tests/golden/document").filter((name) => name.startsWith("v1-"));

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);

describeOnBoth("tablets with an earlier version of the room", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  it.each(documents)("draw, send, correct and erase as before: %s", async (name) => {
    const recorded = JSON.parse(readFileSync(`tests/golden/document/${name}`, "utf8")) as object;
    const { id, participant } = drawingDocument({ workshop: study.workshop.id });
    const mine = secret();
    let pass = "";
    const bytesAt = (revision: number) =>
      JSON.stringify({ ...recorded, id, participant, revision, workshop: study.workshop.id });
    const send = (step: Step): Promise<Response> => {
      switch (step.does) {
        case "open":
          return calls.open(study.workshop.code, step.body);
        case "put":
          return calls.put(bytesAt(step.revision), { id, secret: mine, ...(step.pass ? { pass } : {}) });
        case "find":
          return calls.findByReceipt({ receipt: mine });
        case "get":
          return calls.get(id, mine);
        case "erase":
          return calls.erase(id, mine);
      }
    };

    for (const step of steps) {
      const answer = await send(step);
      const text = await answer.text();
      expect([step.does, answer.status, answer.status === step.status ? "" : text]).toEqual([
        step.does,
        step.status,
        "",
      ]);
      const body: unknown = text === "" ? null : JSON.parse(text);
      for (const path of step.answer) expect(at(body, path), `${step.does}: ${path}`).toBeDefined();
      if (step.does === "open") pass = String(at(body, "pass"));
      if (step.does === "put" && step.status < 300)
        expect(body).toMatchObject({ id, revision: step.revision, hash: sha256(bytesAt(step.revision)) });
      if (step.does === "get") expect(text).toBe(bytesAt(12));
    }
  });
});

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
