import { describe, expect, it } from "vitest";
import { loadMessages, localeOf, offeredLocales } from "@/lib/client/language/messages";
import { LOCALE_IDS } from "@/lib/i18n/locales";

describe("messages of the room", () => {
  it.each(LOCALE_IDS)("speak about the same things in %s as in German", async (locale) => {
    const german = await loadMessages("de");
    const own = await loadMessages(locale);
    expect(Object.keys(own)).toEqual(Object.keys(german));
    if (locale !== "de" && locale !== "de-simple") expect(own.room.title).not.toBe(german.room.title);
  });
});

describe("the language of a tablet", () => {
  it("stands in the address, else is the device's", () => {
    expect(localeOf("/de-simple/draw/ABCD2345", ["uk"])).toBe("de-simple");
    expect(localeOf("/r", ["ku-TR", "de"])).toBe("ku");
    expect(localeOf("/xx/draw/ABCD2345", [])).toBe("de");
  });

  it("is one of those that the study offers, in its order; any when it offers none of ours", () => {
    expect(offeredLocales(["ti", "so", "de"])).toEqual(["ti", "de"]);
    expect(offeredLocales(["so"])).toEqual(LOCALE_IDS);
  });
});
