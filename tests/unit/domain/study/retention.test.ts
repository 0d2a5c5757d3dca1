import { describe, expect, it } from "vitest";
import { due } from "@/lib/domain/study/retention";

const now = new Date("2027-05-31T12:00:00Z");
const study = { retention: { rawMonths: 12, audioDays: 30, keyMonths: 6 } };

describe("what is due", () => {
  it("counts days back from now, and months from the end on", () => {
    const all = due(study, new Date("2026-11-30T18:00:00Z"), now);
    expect(all.unfinished.before).toEqual(new Date("2027-05-24T12:00:00Z"));
    expect(all.audio.before).toEqual(new Date("2027-05-01T12:00:00Z"));
    expect(all.keys).toEqual({ before: now, from: new Date("2027-05-30T18:00:00Z") });
    expect(all.raw).toEqual({ before: null, from: new Date("2027-11-30T18:00:00Z") });
  });

  it("ends a month that is shorter on its last day", () => {
    const { keys } = due(study, new Date("2026-08-31T10:00:00Z"), now);
    expect(keys.from).toEqual(new Date("2027-02-28T10:00:00Z"));
  });

  it("keeps what counts from the end while a study goes on, and takes usual periods where it names none", () => {
    const all = due({}, null, now);
    expect([all.keys, all.raw]).toEqual([
      { before: null, from: null },
      { before: null, from: null },
    ]);
    expect(all.audio.before).toEqual(new Date("2027-05-01T12:00:00Z"));
  });
});
