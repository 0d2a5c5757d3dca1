import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import type { Evidence, EvidenceStanding, FigureEvidence } from "@/lib/domain/kit/evidence";
import type { ProposedFigure } from "@/lib/domain/kit/propose/proposal";
import type { QuoteText } from "@/lib/domain/words/steps";
import { textFor } from "@/lib/domain/words/quote";
import type { KitWords } from "./use-kit-words";

export interface EvidenceWords {
  text: string;
  /** Language of the text where it is not the reader's: what somebody said. */
  language: string | null;
  /** Where it comes from and what it counts. */
  notes: string[];
}

/** A piece of evidence in words: its sentence, its source, its numbers, and what has become of it. */
export function evidenceWords(
  words: KitWords,
  evidence: Evidence,
  about: { standing: EvidenceStanding | undefined; quotes: Readonly<Record<string, QuoteText[]>> },
): EvidenceWords {
  const { t } = words;
  if (evidence.kind === "document")
    return {
      text: t("evidence.ofDocument", { title: evidence.title }),
      language: null,
      notes: [evidence.where],
    };
  if (evidence.kind === "quote") return quoteWords(words, about.quotes[evidence.ref]);
  if (about.standing === "withdrawn")
    return {
      text: t("evidence.gone"),
      language: null,
      notes: [sourceOf(words, evidence), t("evidence.withdrawn")],
    };
  return {
    text: figureSentence(words, evidence),
    language: null,
    notes: [
      sourceOf(words, evidence),
      ...figureNotes(words, evidence),
      ...(about.standing === "superseded" ? [t("evidence.superseded")] : []),
    ],
  };
}

export function quoteWords({ t, locale }: KitWords, texts: readonly QuoteText[] | undefined): EvidenceWords {
  const told = texts && textFor(texts, locale);
  if (!told) return { text: t("evidence.quoteGone"), language: null, notes: [] };
  return { text: told.text, language: told.language, notes: told.draft ? [t("evidence.draft")] : [] };
}

export function sourceOf({ t, day }: KitWords, { kind, title, cutoff }: ProposedFigure): string {
  const values = { title, date: day(cutoff) };
  return kind === "scenario" ? t("evidence.ofScenario", values) : t("evidence.ofRelease", values);
}

export function figureNotes({ t }: KitWords, { n, interval, kind }: ProposedFigure): string[] {
  const bounds = interval && { from: interval[0], to: interval[1] };
  return [
    ...(n === null ? [] : [t("evidence.n", { count: n })]),
    ...(bounds
      ? [t(kind === "scenario" ? "evidence.intervalMinutes" : "evidence.intervalPersons", bounds)]
      : []),
  ];
}

/** What a figure says, with its own parameters; a share between 0 and 1 is told in per cent. */
export function figureSentence(words: KitWords, figure: ProposedFigure | FigureEvidence): string {
  const { t, groupLabel, setLabel } = words;
  const { sentence, parameters: given } = figure;
  const number = (key: string) => Number(given[key] ?? 0);
  const told = (key: string) => String(given[key] ?? "");
  const percent = (key: string) => Math.round(number(key) * 100);
  const attitude = () => t(`attitude.${ATTITUDES.find((one) => one === given["attitude"]) ?? "use"}`);
  switch (sentence) {
    case "map-view":
      return t("sentences.map-view", { attitude: attitude(), zones: number("zones") });
    case "took-part":
      return t("sentences.took-part", { workshops: number("workshops") });
    case "group-size": {
      const group = groupLabel(given["set"], given["option"]);
      return given["to"] === null
        ? t("sentences.group-size-open", { group, from: number("from") })
        : t("sentences.group-size", { group, from: number("from"), to: number("to") });
    }
    case "group-missing":
      return t("sentences.group-missing", {
        group: groupLabel(given["set"], given["option"]),
        k: number("k"),
      });
    case "groups-unlike":
    case "groups-alike":
      return t(`sentences.${sentence}`, {
        one: groupLabel(given["set"], given["one"]),
        other: groupLabel(given["set"], given["other"]),
        overlap: percent("overlap"),
        byLot: percent("byLot"),
      });
    case "shared-zones":
      return t("sentences.shared-zones", {
        attitude: attitude(),
        set: setLabel(given["set"]),
        shared: number("shared"),
        zones: number("zones"),
      });
    case "steady-zones":
      return t("sentences.steady-zones", { steady: number("steady"), zones: number("zones") });
    case "cross-use-most":
    case "cross-use-least":
      return t(`sentences.${sentence}`, { from: told("from"), to: told("to"), percent: number("percent") });
    case "topic-named":
      return t("sentences.topic-named", {
        topic: words.topic(given["topic"]),
        attitude: attitude(),
        persons: number("persons"),
      });
    case "wished-zones":
    case "unwished-zones":
      return t(`sentences.${sentence}`, { zones: number("zones") });
    case "scenario-best":
      return t("sentences.scenario-best", {
        sites: told("sites"),
        count: number("count"),
        percent: number("percent"),
        steadiness: told("steadiness"),
      });
    case "scenario-form":
      return t("sentences.scenario-form", {
        for: number("for"),
        against: number("against"),
        unproven: number("unproven"),
      });
    case "reach":
      return t("sentences.reach", { inside: number("inside"), outside: number("outside") });
    case "host-seen": {
      const share = (attitude: Attitude) =>
        t("sentences.share", { from: number(`${attitude}From`), to: number(`${attitude}To`) });
      return t("sentences.host-seen", {
        site: told("site"),
        use: share("use"),
        value: share("value"),
        avoid: share("avoid"),
      });
    }
    case "slow-walkers":
      return t("sentences.slow-walkers", {
        count: number("count"),
        slow: number("slow"),
        brisk: number("brisk"),
      });
  }
}
