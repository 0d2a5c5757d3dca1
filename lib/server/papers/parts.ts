import "server-only";
import {
  DATA_CLASSES,
  DATA_CLASS_NAMES,
  keptFor,
  placesOf,
  type DataClassName,
} from "@/lib/domain/accountability/inventory";
import type { Block } from "@/lib/domain/accountability/paper";
import { textIn } from "@/lib/domain/study/definition";
import { TIME_ZONE, translator, type Locale, type Translator } from "@/lib/i18n/server";
import type { PaperFacts } from "@/lib/services/studies/read-papers";

/** What both papers are written with. */
export interface Pen {
  locale: Locale;
  t: Translator<"papers">;
  desk: Translator<"desk">;
  facts: PaperFacts;
}

export async function penFor(locale: Locale, facts: PaperFacts): Promise<Pen> {
  const [t, desk] = await Promise.all([translator(locale, "papers"), translator(locale, "desk")]);
  return { locale, t, desk, facts };
}

/** Of when and which versions the paper is; and that an example's people are invented. */
export function opening({ locale, t, facts }: Pen): Block[] {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: TIME_ZONE }).format(facts.at);
  const { definition, revision } = facts;
  return [
    {
      kind: "text",
      text: t("made", { day, revision: String(revision), consent: definition.consent.version }),
    },
    ...(definition.example ? [{ kind: "text" as const, text: t("example") }] : []),
  ];
}

/** Who does what with whose data and why, from the study's settings; gaps are named. */
export function particulars({ locale, t, facts }: Pen): Block {
  const { title, question, languages, responsible, retention, consent, minors } = facts.definition;
  const told = (text: string | undefined) => (text?.trim() ? text : t("toFill"));
  const rows = {
    study: textIn(title, locale, languages),
    question: textIn(question, locale, languages),
    spaces: facts.spaces.join(", ") || t("none"),
    controllers: told(responsible?.controllers),
    contact: told(responsible?.contact),
    purpose: t("purpose"),
    legalBasis: told(responsible?.legalBasis),
    subjects: [t("subjects"), ...(minors === undefined ? [] : [t("subjectsMinors")])].join(" "),
    layers: consent.layers.map((layer) => t(`layers.${layer}`)).join("; "),
    recipients: told(responsible?.recipients),
    hosting: told(responsible?.hosting),
    transfer: t("transfer"),
    retention: retention
      ? t("retentionOf", {
          raw: String(retention.rawMonths),
          audio: String(retention.audioDays),
          key: String(retention.keyMonths),
        })
      : t("toFill"),
  };
  return {
    kind: "facts",
    rows: Object.entries(rows).map(([name, text]) => ({
      name: t(`facts.${name as keyof typeof rows}`),
      text,
    })),
  };
}

/** Every class of data with the tables and stores it lies in. */
export function inventory({ locale, t, desk, facts }: Pen): Block[] {
  const list = new Intl.ListFormat(locale, { type: "unit" });
  const columns = ["class", "about", "special", "places", "seenBy", "ending"] as const;
  const row = (name: DataClassName): string[] => {
    const { about, special, seenBy } = DATA_CLASSES[name];
    return [
      t(`classes.${name}`),
      t(`about.${about}`),
      t(special ? "yes" : "no"),
      placesOf(name).join(", "),
      seenBy.length === 0 ? t("nobodySees") : list.format(seenBy.map((role) => desk(`roles.${role}`))),
      endingOf(name),
    ];
  };
  const endingOf = (name: DataClassName): string => {
    const { rule } = DATA_CLASSES[name].ending;
    if (rule !== "raw" && rule !== "audio" && rule !== "key") return t(`endings.${rule}`);
    return t(`endings.${rule}`, { count: keptFor(rule, facts.definition) });
  };
  return [
    { kind: "heading", text: t("headings.inventory") },
    { kind: "table", head: columns.map((one) => t(`columns.${one}`)), rows: DATA_CLASS_NAMES.map(row) },
  ];
}
