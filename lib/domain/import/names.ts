import { fold } from "./fold";

const KINDS =
  /^(stadtteil|stadtbezirk|bezirk|ortsteil|ortschaft|quartier|sozialraum|viertel|district|quarter)\b[\s:.-]*/i;
const NUMBER_BEFORE = /^0*\d+[a-z]?\b[\s:.)/-]*/i;
const FOOTNOTE = /(\s*[*†‡]+|\s*\d+\)|\s*\(\d+\))\s*$/;

/**
 * A name of an area as it is compared: without "Stadtteil", a number before it, footnote signs, case, hyphens and the
 * different ways to write umlauts. A name that is nothing but a number ("Bezirk 06") is that number.
 */
export function areaName(text: string): string {
  const bare = text.trim().replace(FOOTNOTE, "").replace(NUMBER_BEFORE, "").replace(KINDS, "");
  return fold(bare.replace(NUMBER_BEFORE, "")) || areaKey(bare || text);
}

/** The office's number without leading zeros and signs: "063" is "63". Empty when there is none. */
export function areaKey(text: string): string {
  return /^\s*\d[\d.\s-]*$/.test(text) ? text.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "") : fold(text);
}

/** ae, oe, ue as the bare vowel: how names look whose dots were lost. */
export const withoutDots = (folded: string): string => folded.replaceAll(/([aou])e/g, "$1");

/** Are two names one slip of a finger apart (one letter added, missing, changed, or two exchanged)? */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(a, i + 1) === rest(b, i + 1) ||
    rest(a, i + 1) === rest(b, i) ||
    rest(a, i) === rest(b, i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2))
  );
}
