import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "./messages";

/** What only the receipt page says, apart: the drawing room does not fetch it. */
const RECEIPT = {
  de: () => import("@/lib/i18n/messages/de/receipt.json"),
  "de-simple": () => import("@/lib/i18n/messages/de-simple/receipt.json"),
  en: () => import("@/lib/i18n/messages/en/receipt.json"),
  uk: () => import("@/lib/i18n/messages/uk/receipt.json"),
  ar: () => import("@/lib/i18n/messages/ar/receipt.json"),
  fa: () => import("@/lib/i18n/messages/fa/receipt.json"),
  ru: () => import("@/lib/i18n/messages/ru/receipt.json"),
  tr: () => import("@/lib/i18n/messages/tr/receipt.json"),
  ku: () => import("@/lib/i18n/messages/ku/receipt.json"),
  ti: () => import("@/lib/i18n/messages/ti/receipt.json"),
} satisfies Record<Locale, () => Promise<object>>;

/** Messages of the receipt page in one language: those of the room, whose map and cards it shows, and its own. */
export async function loadReceiptMessages(locale: Locale) {
  const [room, receipt] = await Promise.all([loadMessages(locale), RECEIPT[locale]()]);
  return { ...room, receipt: receipt.default };
}
