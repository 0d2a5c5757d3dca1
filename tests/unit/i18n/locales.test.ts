import { describe, expect, it } from "vitest";
import { LANGUAGES } from "@/lib/domain/drawing/terms";
import { LOCALES, LOCALE_IDS, isLocale, isStaffPage, preferredLocale } from "@/lib/i18n/locales";

describe("languages of the interface", () => {
  it("are those that a drawing may name", () => {
    expect([...LOCALE_IDS].sort()).toEqual([...LANGUAGES].sort());
  });

  it("are tags that dates, numbers and plurals understand", () => {
    expect(Intl.PluralRules.supportedLocalesOf(LOCALE_IDS)).toEqual(LOCALE_IDS);
    expect(Intl.DateTimeFormat.supportedLocalesOf(LOCALE_IDS)).toEqual(LOCALE_IDS);
  });

  it("run from right to left where their script does", () => {
    const rtl = LOCALE_IDS.filter((id) => LOCALES[id].direction === "rtl");
    expect(rtl).toEqual(LOCALE_IDS.filter((id) => /\p{Script=Arabic}/u.test(LOCALES[id].name)));
  });
});

describe("preferredLocale", () => {
  it("takes the first one that there is", () => {
    expect(preferredLocale(["fr-FR", "uk-UA", "en"])).toBe("uk");
    expect(preferredLocale(["de-AT"])).toBe("de");
    expect(preferredLocale(["de-simple"])).toBe("de-simple");
  });

  it("knows Dari and Kurmancî by their other tags", () => {
    expect(preferredLocale(["prs-AF"])).toBe("fa");
    expect(preferredLocale(["kmr"])).toBe("ku");
  });

  it("falls back to German", () => {
    expect(preferredLocale(["xx", "", "constructor"])).toBe("de");
    expect(isLocale("constructor")).toBe(false);
  });
});

describe("isStaffPage", () => {
  it("knows the desk and signing in", () => {
    expect(["desk", "desk/a/b", "sign-in"].map(isStaffPage)).toEqual([true, true, true]);
    expect(["", "draw/ABC", "deskless", "join"].map(isStaffPage)).toEqual([false, false, false, false]);
  });
});
