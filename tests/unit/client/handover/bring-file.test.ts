import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSealedFile, writeSealedFile } from "@/lib/domain/sealing/sealed-file";
import { bringFile } from "@/lib/client/handover/bring-file";

const STUDY = "5f0c1a9e-6d0a-4a6e-9d5e-1f6f3b0c7a11";
const hash = "0".repeat(64);
const parcel = (name: string) => ({ id: `d-${name}`, revision: 1, hash, jwe: `aa..bb.${name}.dd` });
const fileOf = (names: readonly string[], study = STUDY) =>
  writeSealedFile({ study, savedAt: "2026-11-22T10:00:00.000Z", parcels: names.map(parcel) });

/** A server that knows what it has; `mood` answers instead while it lasts. */
function server(mood: number[] = []) {
  const has = new Set<string>();
  return {
    has,
    post: (jwe: string) => {
      const status = mood.shift() ?? (has.has(jwe) ? 200 : 201);
      if (status === 201) has.add(jwe);
      return Promise.resolve({ status, retryAfterSeconds: 1 });
    },
    wait: () => Promise.resolve(),
    onProgress: () => undefined,
  };
}
const none = { added: 0, there: 0, aside: 0, erased: 0, refused: 0, unsent: 0, damaged: 0 };

describe("a file brought from a tablet (O11)", () => {
  it("adds what is new; brought twice, it changes nothing", async () => {
    const world = server();
    const text = fileOf(["one", "two", "three"]);
    expect(await bringFile(text, STUDY, world)).toEqual({
      ok: true,
      done: 3,
      total: 3,
      counts: { ...none, added: 3 },
    });
    expect(await bringFile(text, STUDY, world)).toEqual({
      ok: true,
      done: 3,
      total: 3,
      counts: { ...none, there: 3 },
    });
    expect(world.has.size).toBe(3);
  });

  it("says of every parcel what became of it, and one that is refused stops no other", async () => {
    const world = server([201, 409, 202, 410, 422, 403, 0, 0, 0, 0, 0]);
    expect(await bringFile(fileOf(["a", "b", "c", "d", "e", "f", "g", "h"]), STUDY, world)).toMatchObject({
      counts: { added: 2, there: 1, aside: 1, erased: 1, refused: 2, unsent: 1, damaged: 0 },
    });
  });

  it("a server that asks for patience is asked again", async () => {
    expect(await bringFile(fileOf(["a"]), STUDY, server([429, 503, 0]))).toMatchObject({
      counts: { ...none, added: 1 },
    });
  });

  it("refuses another study's file, and what is no such file, and sends nothing", async () => {
    const world = server();
    const other = fileOf(["a"], "00000000-0000-4000-8000-000000000000");
    expect(await bringFile(other, STUDY, world)).toEqual({ ok: false, reason: "otherStudy" });
    for (const text of ["", "{}", "GIF89a", fileOf(["a"]).slice(20)])
      expect(await bringFile(text, STUDY, world)).toEqual({ ok: false, reason: "noFile" });
    expect(world.has.size).toBe(0);
  });

  it("reads what it wrote; of a file cut off anywhere behind its head the whole lines are still good", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9_-]{1,12}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const text = fileOf(all);
        expect(readSealedFile(text)).toMatchObject({
          ok: true,
          damaged: 0,
          file: { parcels: all.map(parcel) },
        });
        const head = text.indexOf("\n") + 1;
        const cut = head + (at % (text.length - head));
        const read = readSealedFile(text.slice(0, cut));
        if (!read.ok) throw new Error("the head was whole");
        expect(read.file.parcels.length + read.damaged).toBe(all.length);
        expect(read.file.parcels).toEqual(all.slice(0, read.file.parcels.length).map(parcel));
      }),
    );
  });
});
