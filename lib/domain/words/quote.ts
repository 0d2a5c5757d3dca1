import type { QuoteText } from "./steps";

/** Released words, as planners and the public read them. */
export interface ShownQuote {
  id: string;
  attitudes: string[];
  /** The original first. */
  texts: QuoteText[];
  /** Shown zones of the release asked for in which it stands. */
  zones: { attitude: string; zone: string; rest: boolean }[];
}

/** What the public reads of it: without a place, and without translations that nobody has checked. */
export type PublicQuote = Pick<ShownQuote, "id" | "attitudes" | "texts">;

export function publicQuotes(quotes: readonly ShownQuote[]): PublicQuote[] {
  return quotes.flatMap(({ id, attitudes, texts }) => {
    const checked = texts.filter(({ draft }) => !draft);
    return checked.length > 0 ? [{ id, attitudes, texts: checked }] : [];
  });
}

/** The text for a reader: in their language where there is one, else as it was said. */
export function textFor(texts: readonly QuoteText[], language: string): QuoteText | undefined {
  return texts.find((text) => text.language === language) ?? texts[0];
}
