import "server-only";
import { keepingOf, NOTICE_REVIEWED, type Keeping } from "@/lib/domain/accountability/notice";
import type { Block, Paper } from "@/lib/domain/accountability/paper";
import { textIn, type StudyDefinition } from "@/lib/domain/study/definition";
import { translator, type Locale, type Translator } from "@/lib/i18n/server";

/** What the study's settings say, in the words of its team. */
const SETTINGS = ["controllers", "contact", "legalBasis", "recipients", "hosting"] as const;

/**
 * Art. 13 GDPR for the participants of a study, in their language: who, why, what until when, who sees it, which rights.
 * `keys` is the address at which a key opens a map.
 */
export async function writeNotice(locale: Locale, definition: StudyDefinition, keys: string): Promise<Paper> {
  const t = await translator(locale, "notice");
  const { title, languages, example, minors, disclosure, responsible } = definition;
  return {
    title: t("title"),
    blocks: [
      ...(NOTICE_REVIEWED ? [] : [text(t("draft"))]),
      ...(example ? [text(t("example"))] : []),
      {
        kind: "facts",
        rows: [
          { name: t("facts.study"), text: textIn(title, locale, languages) },
          { name: t("facts.purpose"), text: t("purpose") },
          ...SETTINGS.map((name) => ({
            name: t(`facts.${name}`),
            text: responsible?.[name].trim() || t("missing"),
          })),
        ],
      },
      text(t("voluntary")),
      text(t("decisions")),
      ...(minors === undefined ? [] : [text(t("minors"))]),
      heading(t("headings.kept")),
      {
        kind: "table",
        head: [t("columns.what"), t("columns.howLong")],
        rows: keepingOf(definition).map(({ told, keeping }) => [t(`kept.${told}`), until(t, keeping)]),
      },
      heading(t("headings.seen")),
      list([
        t("seen.researchers"),
        t("seen.team"),
        t("seen.planners", { count: disclosure.kPlanner }),
        t("seen.public", { count: disclosure.kPublic }),
        t("seen.operator"),
      ]),
      heading(t("headings.rights")),
      list([
        t("rights.look", { address: `\u2068${keys}\u2069` }),
        t("rights.change"),
        t("rights.erase"),
        t("rights.limit"),
        t("rights.ask"),
        t("rights.complain"),
      ]),
    ],
  };
}

function until(t: Translator<"notice">, keeping: Keeping): string {
  return "count" in keeping
    ? t(`endings.${keeping.until}`, { count: keeping.count })
    : t(`endings.${keeping.until}`);
}

const text = (words: string): Block => ({ kind: "text", text: words });
const heading = (words: string): Block => ({ kind: "heading", text: words });
const list = (items: readonly string[]): Block => ({ kind: "list", items });
