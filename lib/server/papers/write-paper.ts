import "server-only";
import { openPoints } from "@/lib/domain/accountability/open-points";
import type { Block, Paper, PaperName } from "@/lib/domain/accountability/paper";
import { RISKS, RISK_NAMES, type Risk, type RiskName } from "@/lib/domain/accountability/risks";
import type { Locale } from "@/lib/i18n/server";
import type { PaperFacts } from "@/lib/services/studies/read-papers";
import { inventory, opening, particulars, penFor, type Pen } from "./parts";

const WHY = ["vulnerable", "sensitive", "places", "technology"] as const;
const NECESSITY = ["noName", "home", "before", "optional", "private", "releases", "walls"] as const;
const RIGHTS = ["inform", "access", "correct", "erase", "limit"] as const;
const RISK_COLUMNS = ["risk", "harm", "before", "measures", "after", "tests"] as const;

/** One of a study's papers in a language of the desk. */
export async function writePaper(name: PaperName, locale: Locale, facts: PaperFacts): Promise<Paper> {
  const pen = await penFor(locale, facts);
  const blocks = name === "processing-record" ? processingRecord(pen) : impactAssessment(pen);
  return { title: pen.t(`names.${name}`), blocks: [...opening(pen), ...blocks] };
}

/** Art. 30(1) GDPR. */
function processingRecord(pen: Pen): Block[] {
  const { t } = pen;
  return [
    heading(t("headings.record")),
    particulars(pen),
    ...inventory(pen),
    heading(t("headings.measures")),
    list(RISK_NAMES.map((risk) => t(`measures.${risk}`))),
  ];
}

/** Art. 35(7) GDPR, as far as a program can know it; the rest is named as open. */
function impactAssessment(pen: Pen): Block[] {
  const { t, facts } = pen;
  const { kPlanner, kPublic } = facts.definition.disclosure;
  const thresholds = { planner: String(kPlanner), public: String(kPublic) };
  return [
    heading(t("headings.description")),
    particulars(pen),
    ...inventory(pen),
    heading(t("headings.why")),
    list(WHY.map((point) => t(`why.${point}`))),
    heading(t("headings.necessity")),
    list(NECESSITY.map((point) => t(`necessity.${point}`, thresholds))),
    heading(t("headings.rights")),
    list(RIGHTS.map((point) => t(`rights.${point}`))),
    heading(t("headings.risks")),
    { kind: "text", text: t("riskNote") },
    {
      kind: "table",
      head: RISK_COLUMNS.map((column) => t(`riskColumns.${column}`)),
      rows: RISK_NAMES.map((risk) => riskRow(pen, risk)),
    },
    heading(t("headings.open")),
    list(openPoints(facts).map((point) => `☐ ${t(`open.${point}`)}`)),
  ];
}

function riskRow({ t }: Pen, name: RiskName): string[] {
  const { harm, before, after, tests }: Risk = RISKS[name];
  return [
    t(`risks.${name}`),
    t(`levels.${harm}`),
    t(`levels.${before}`),
    t(`measures.${name}`),
    t(`levels.${after}`),
    tests.length === 0 ? t("byPeople") : tests.join(", "),
  ];
}

const heading = (text: string): Block => ({ kind: "heading", text });
const list = (items: readonly string[]): Block => ({ kind: "list", items });
