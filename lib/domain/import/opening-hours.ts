import { WEEKDAYS, type OpeningHours, type Weekday } from "../register/institution";

const NAMES: Readonly<Record<Weekday, readonly string[]>> = {
  mon: ["mo", "mon", "montag", "monday"],
  tue: ["di", "die", "tu", "tue", "dienstag", "tuesday"],
  wed: ["mi", "we", "wed", "mittwoch", "wednesday"],
  thu: ["do", "th", "thu", "donnerstag", "thursday"],
  fri: ["fr", "fri", "freitag", "friday"],
  sat: ["sa", "sat", "samstag", "sonnabend", "saturday"],
  sun: ["so", "su", "sun", "sonntag", "sunday"],
};
const DAYS = String.raw`[a-zäöü]{2,10}\.?(?:\s*(?:-|–|bis|to|,|und|and|&)\s*[a-zäöü]{2,10}\.?)*`;
const TIME = String.raw`\d{1,2}(?:[:.]\d{2})?`;
const SPAN = String.raw`${TIME}\s*(?:uhr)?\s*(?:-|–|bis|to)\s*${TIME}`;
const PART = new RegExp(
  String.raw`^(${DAYS})\s*:?\s*(${SPAN}(?:\s*(?:uhr)?\s*(?:,|und|and|&)\s*${SPAN})*)\s*(?:uhr)?$`,
  "i",
);

/**
 * Opening hours as people write them ("Mo–Fr 9–12 Uhr und 14–17 Uhr; Sa 10:00-14:00") by weekday. A text of which any
 * part is not understood stays whole in the note: half-read hours would be wrong ones.
 */
export function readOpeningHours(text: string): OpeningHours {
  const asNote: OpeningHours = { week: {}, note: text.trim().slice(0, 500) };
  const week: OpeningHours["week"] = {};
  for (const part of text
    .split(/[;\n|]/)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const [, days, times] = PART.exec(part) ?? [];
    const named = days === undefined ? null : readDays(days);
    const spans = times === undefined ? null : readSpans(times);
    if (named === null || spans === null) return asNote;
    for (const day of named) {
      const all = [...(week[day] ?? []), ...spans];
      if (all.length > 4) return asNote;
      week[day] = all;
    }
  }
  return { week, note: "" };
}

function readDays(text: string): Weekday[] | null {
  const days: Weekday[] = [];
  for (const group of text.toLowerCase().split(/\s*(?:,|und|and|&)\s*/)) {
    const [from, to] = group.split(/\s*(?:-|–|\bbis\b|\bto\b)\s*/).map(dayNamed);
    if (from === undefined || from < 0 || (to !== undefined && to < from)) return null;
    days.push(...WEEKDAYS.slice(from, (to ?? from) + 1));
  }
  return days;
}

const dayNamed = (word: string): number =>
  WEEKDAYS.findIndex((day) => NAMES[day].includes(word.replace(".", "").trim()));

function readSpans(text: string): [string, string][] | null {
  const spans: [string, string][] = [];
  for (const [, from = "", to = ""] of text.matchAll(
    new RegExp(String.raw`(${TIME})\s*(?:uhr)?\s*(?:-|–|bis|to)\s*(${TIME})`, "gi"),
  )) {
    const span: [string, string] = [clock(from), clock(to)];
    if (span.includes("") || span[0] >= span[1]) return null;
    spans.push(span);
  }
  return spans.length > 0 ? spans : null;
}

/** HH:MM, or empty when there is no such time. */
function clock(text: string): string {
  const [hour = "", minute = "00"] = text.split(/[:.]/);
  const end = Number(hour) === 24 && minute === "00";
  return end || (Number(hour) < 24 && Number(minute) < 60) ? `${hour.padStart(2, "0")}:${minute}` : "";
}
