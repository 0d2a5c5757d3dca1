import { loadReceiptMessages } from "@/lib/client/language/receipt-messages";
import type { Locale } from "@/lib/i18n/locales";
import { speak } from "../language";

/** Changes the language of the receipt page. */
export const speakReceipt = (locale: Locale): Promise<void> => speak(locale, loadReceiptMessages);
