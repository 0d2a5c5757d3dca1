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
