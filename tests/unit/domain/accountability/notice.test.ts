import { describe, expect, it } from "vitest";
import { DATA_CLASSES, DATA_CLASS_NAMES } from "@/lib/domain/accountability/inventory";
import { keepingOf, TOLD, type Told } from "@/lib/domain/accountability/notice";
import type { Block } from "@/lib/domain/accountability/paper";
import { DEMO_STUDY } from "@/lib/domain/demo/study";
import { due, type RetentionClass } from "@/lib/domain/study/retention";
import { LOCALE_IDS } from "@/lib/i18n/locales";
import { writeNotice } from "@/lib/server/papers/write-notice";

const retention = { rawMonths: 11, audioDays: 13, keyMonths: 5 };
/** What deletes each row that is not kept by a rule alone. */
const DELETED_AS: Partial<Record<Told, RetentionClass>> = {
  map: "raw",
  answers: "raw",
  key: "keys",
  voice: "audio",
  unfinished: "unfinished",
};
const DAY_MS = 24 * 60 * 60_000;
const ended = new Date("2026-03-15T12:00:00Z");

describe("what participants are told is kept of them", () => {
  it("holds every class of the inventory that is about them, once, and none longer than it says", () => {
    const told = Object.values(TOLD).flat();
    const about = DATA_CLASS_NAMES.filter((name) => DATA_CLASSES[name].about === "participants");
    expect(told.filter((name) => DATA_CLASSES[name].about === "participants").toSorted()).toEqual(
      about.toSorted(),
    );
    for (const [longest, ...others] of Object.values(TOLD))
      for (const other of others)
        expect([DATA_CLASSES[longest].ending.rule, "drawing"]).toContain(DATA_CLASSES[other].ending.rule);
  });

  it("names the periods after which it really is deleted", () => {
    const rows = keepingOf({ retention });
    expect(rows.filter(({ keeping }) => "count" in keeping).map(({ told }) => told)).toEqual(
      expect.arrayContaining(Object.keys(DELETED_AS)),
    );
    for (const { told, keeping } of rows) {
      if (!("count" in keeping)) continue;
      const deleted = (now: Date) => due({ retention }, ended, now)[DELETED_AS[told] ?? "raw"].before;
      if (keeping.until === "end") {
        const last = new Date(ended);
        last.setUTCMonth(last.getUTCMonth() + keeping.count);
        expect([told, deleted(new Date(last.getTime() - 1)), deleted(last)]).toEqual([told, null, last]);
      } else {
        expect([told, deleted(ended)]).toEqual([told, new Date(ended.getTime() - keeping.count * DAY_MS)]);
      }
    }
  });
});

describe("the notice of a study", () => {
  const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);

  it.each(LOCALE_IDS)("says in %s what the study's settings say", async (locale) => {
    const responsible = {
      controllers: "Stadt und Verein",
      contact: "datenschutz@example.org",
      legalBasis: "Art. 6",
      recipients: "niemand",
      hosting: "Rechenzentrum",
    };
    const notice = await writeNotice(
      locale,
      { ...DEMO_STUDY.definition, responsible, retention },
      "https://example.org/r",
    );
    const text = textOf(notice.blocks);
    for (const said of [...Object.values(responsible), "https://example.org/r"]) expect(text).toContain(said);
    const number = new Intl.NumberFormat(locale);
    for (const count of [11, 13, 5, 7]) expect(text).toContain(number.format(count));
  });

  it("names a gap of the settings, and that nobody has checked its words", async () => {
    const { responsible: _responsible, ...definition } = DEMO_STUDY.definition;
    const text = textOf((await writeNotice("de", definition, "https://example.org/r")).blocks);
    expect(text.split("Noch nicht eingetragen.")).toHaveLength(6);
    expect(text).toContain("noch nicht vom Datenschutz geprüft");
  });
});
