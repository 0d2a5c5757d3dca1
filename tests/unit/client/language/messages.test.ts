import { describe, expect, it } from "vitest";
import { loadMessages, localeOf, offeredLocales } from "@/lib/client/language/messages";
import { loadReceiptMessages } from "@/lib/client/language/receipt-messages";
import { LOCALE_IDS } from "@/lib/i18n/locales";

describe("messages of the room", () => {
  it.each(LOCALE_IDS)("speak about the same things in %s as in German", async (locale) => {
    const german = await loadMessages("de");
    const own = await loadMessages(locale);
    expect(Object.keys(own)).toEqual(Object.keys(german));
    if (locale !== "de" && locale !== "de-simple") expect(own.room.title).not.toBe(german.room.title);
  });

  it.each(LOCALE_IDS)("come with those of the receipt page, in %s, where it is open", async (locale) => {
    const { receipt, ...room } = await loadReceiptMessages(locale);
    expect(room).toEqual(await loadMessages(locale));
    const german = await loadReceiptMessages("de");
    expect(Object.keys(receipt)).toEqual(Object.keys(german.receipt));
    if (locale !== "de" && locale !== "de-simple") expect(receipt.ask.text).not.toBe(german.receipt.ask.text);
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
