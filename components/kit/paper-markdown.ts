import { completeness, isComplete } from "@/lib/domain/kit/completeness";
import { paperOf, type PaperPart } from "@/lib/domain/kit/paper";
import { stancesOf } from "@/lib/domain/kit/profile";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import { evidenceWords } from "./evidence-words";
import type { KitWords } from "./use-kit-words";

/** The concept paper as Markdown (CommonMark). People's own words are escaped: they format nothing. */
export function paperMarkdown(words: KitWords, shown: ShownProfile, title: string): string {
  const { t, day } = words;
  const { profile } = shown;
  const paper = paperOf(profile);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`## ${heading}`, "", ...lines, ""];
  const parts = (list: readonly PaperPart[]) => list.flatMap((part) => partLines(words, shown, part));
  const stances = paper.heard.map(({ of, groups }) => {
    const given = stancesOf(profile, of);
    const said = groups.map(
      (group) => `${t(`groups.${group}`)}: ${t(`stances.${given[group]?.value ?? "not-asked"}`)}`,
    );
    return `- ${plain(words.label(profile, of))}: ${said.join(", ")}`;
  });
  const conditions = completeness(profile).map(({ condition, met, missing }) => {
    const groups = words.list(missing.map((group) => t(`groups.${group}`)));
    const lacks = met ? "" : ` ${t(`check.${condition}Missing`, { groups })}`;
    return `- ${t(`check.${condition}`)}: ${t(met ? "check.met" : "check.open")}.${lacks}`;
  });
  const going = !isComplete(profile) && profile.goingOn !== "";
  return [
    `# ${plain(t("paper.head", { space: shown.socialSpaceName }))}`,
    "",
    plain(title),
    "",
    plain(
      t("paper.stand", {
        name: profile.name,
        status: t(`status.${profile.status}`),
        date: day(shown.changedAt),
      }),
    ),
    "",
    ...section(t("paper.chosen"), paper.chosen.length === 0 ? [t("paper.noChosen")] : parts(paper.chosen)),
    ...section(t("paper.rejected"), parts(paper.rejected)),
    ...section(t("paper.considered"), parts(paper.considered)),
    ...section(t("paper.open"), [
      paper.open.length === 0
        ? t("paper.nothingOpen")
        : t("paper.openText", { list: words.list(paper.open.map((id) => words.label(profile, id))) }),
    ]),
    ...section(t("paper.stances"), stances),
    ...section(t("paper.check"), [
      ...conditions,
      ...(going ? ["", plain(t("paper.goingOn", { reason: profile.goingOn }))] : []),
    ]),
    ...section(t("paper.review"), [profile.reviewOn === null ? t("status.noReview") : day(profile.reviewOn)]),
    "---",
    "",
    t("source"),
    "",
  ].join("\n");
}

function partLines(words: KitWords, shown: ShownProfile, { component, lines }: PaperPart): string[] {
  const { t } = words;
  const { standings, quotes } = shown;
  const options = lines.flatMap(({ id, own, choice }) => [
    `**${plain(words.label(shown.profile, id))}**${own ? ` (${t("paper.own")})` : ""}`,
    "",
    plain(choice.reason === "" ? t("paper.noReason") : choice.reason),
    "",
    ...choice.evidence.map((one) => {
      const { text, notes } = evidenceWords(words, one, { standing: standings[one.id], quotes });
      return `- ${plain([text, ...notes.filter((note) => note !== "")].join(" · "))}`;
    }),
    ...(choice.evidence.length > 0 ? [""] : []),
  ]);
  return [`### ${plain(words.label(shown.profile, component))}`, "", ...options];
}

/** Isolates belong to pages; signs that would format are escaped. */
const plain = (text: string) =>
  text.replaceAll(/[\u2068\u2069]/g, "").replaceAll(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
