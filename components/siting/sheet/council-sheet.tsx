"use client";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { makePicture } from "@/lib/client/siting/make-picture";
import type { SitesDemand } from "@/lib/client/siting/sites-demand";
import { textFor } from "@/lib/domain/words/quote";
import { SitesLegend } from "../sites-legend";
import { useFindings } from "../use-findings";
import type { Names } from "../use-names";
import type { Words } from "../use-words";
import type { SheetData } from "./sheet-data";
import { SitesDrawing } from "./sites-drawing";
import { SixNumbers } from "./six-numbers";
import styles from "./sheet.module.css";

const AGAINST = 4;

interface Props {
  data: SheetData;
  demand: readonly SitesDemand[];
  names: Names;
  words: Words;
}

/** The annex to a council paper: one A4 page that says what was found, on what it rests and what speaks against it. */
export function CouncilSheet({ data, demand, names, words }: Props) {
  const t = useTranslations("council-sheet");
  const { scenario, frozen, result, release, map } = data;
  const { comparison, sureness } = result;
  const { inputs, p } = frozen;
  const set = comparison.exploration
    ? null
    : (comparison.sets.find(({ sites }) => sites.length === p) ?? null);
  const sure = sureness?.sets.find((one) => one.p === p) ?? null;
  const open = useMemo(() => set?.sites ?? [], [set]);
  const picture = useMemo(
    () => makePicture(inputs, { open, demand, zones: null, bands: [], signFor: names.signFor, moved: {} }),
    [inputs, open, demand, names],
  );
  const areas = inputs.population.flatMap(({ name, where }) =>
    name !== "" && "outline" in where
      ? [{ name, shape: { type: "MultiPolygon" as const, coordinates: where.outline } }]
      : [],
  );
  const answer = set
    ? t("answer", {
        p,
        sites: names.namesOf(set.sites),
        what: words.sentence("mean-time", set.measures["mean-time"] ?? { missing: "no-maps" }),
      })
    : t("exploration");
  return (
    <article className={styles["sheet"]} aria-labelledby="sheet-title">
      <p className={styles["head"]}>
        <span>{data.title}</span>
        <span>
          {release
            ? t("release", { number: release.number, date: words.day(release.createdAt) })
            : t("noRelease")}
        </span>
        {data.example ? <strong>{t("example")}</strong> : null}
      </p>
      <h2 id="sheet-title">{t("title")}</h2>
      <p className={styles["question"]}>{t("question")}</p>
      <p className={styles["answer"]} data-exploration={set === null || undefined}>
        {answer}
      </p>
      <div className={styles["columns"]}>
        <figure>
          <SitesDrawing
            picture={picture}
            boundaries={data.boundaries}
            areas={areas}
            bounds={map.bounds}
            label={`${t("map")}: ${answer}`}
          />
          <figcaption>
            <SitesLegend
              bands={inputs.assumptions.bands}
              walkedFrom={null}
              basis={null}
              states={(["open", "standing", "idle", "closed"] as const).filter((one) =>
                picture.sites.some(({ state }) => state === one),
              )}
              barriers={picture.barriers.length > 0}
              crossings={picture.crossings.length > 0}
            />
          </figcaption>
        </figure>
        <div>
          {set ? (
            <section>
              <h3>{t("numbers")}</h3>
              <SixNumbers set={set} sure={sure} words={words} />
            </section>
          ) : (
            <section>
              <h3>{t("candidates")}</h3>
              <ul>
                {comparison.candidates
                  .toSorted((a, b) => a.name.localeCompare(b.name))
                  .map(({ id, minutes }) => (
                    <li key={id}>
                      {t("alone", { site: names.nameOf(id), minutes: words.minutes(minutes) })}
                    </li>
                  ))}
              </ul>
            </section>
          )}
          {set ? (
            <section>
              <h3>{t("cost")}</h3>
              <p>
                {set.yearlyCost === null || set.oneOffCost === null
                  ? t("costUnknown")
                  : t("costKnown", {
                      once: words.euros(set.oneOffCost),
                      yearly: words.euros(set.yearlyCost),
                    })}
              </p>
            </section>
          ) : null}
          <WhoTookPart data={data} words={words} />
        </div>
      </div>
      <div className={styles["three"]}>
        <Quotes data={data} />
        <Against data={data} names={names} words={words} />
        <section>
          <h3>{t("assumed")}</h3>
          <p>
            {words.assumed()} {t(`demand.${demandKind(inputs.assumptions.alpha)}`)}{" "}
            {t("lambda", { lambda: words.plain(inputs.assumptions.lambda) })} {t("limits")}
          </p>
        </section>
      </div>
      <section>
        <h3>{t("next")}</h3>
        <p>
          {t("nextText")}{" "}
          {data.feedbackOn ? t("nextFeedback", { date: words.day(`${data.feedbackOn}T12:00:00Z`) }) : null}
        </p>
      </section>
      <p className={styles["foot"]}>
        {t("made", {
          name: scenario.name,
          date: words.day(scenario.createdAt),
          seed: inputs.seed,
          hash: scenario.hash.slice(0, 12),
        })}
      </p>
    </article>
  );
}

const demandKind = (alpha: number) => (alpha === 0 ? "population" : alpha === 1 ? "maps" : "both");

function WhoTookPart({ data, words }: Pick<Props, "data" | "words">) {
  const t = useTranslations("council-sheet");
  const { release } = data.frozen.inputs;
  const missing = (release?.missingGroups ?? []).map(
    ({ set, option }) => data.groupLabels[`${set} ${option}`] ?? option,
  );
  return (
    <section>
      <h3>{t("who")}</h3>
      <p>
        {release === null
          ? t("whoNobody")
          : t("whoText", { count: release.participants, workshops: release.workshops })}{" "}
        {release === null
          ? null
          : missing.length === 0
            ? t("whoAll")
            : t("whoMissing", { groups: words.list(missing) })}
      </p>
    </section>
  );
}

function Quotes({ data }: Pick<Props, "data">) {
  const t = useTranslations("council-sheet");
  const locale = useLocale();
  const { scenario, quotes } = data;
  const texts = scenario.quotes.flatMap((id) => {
    const quote = quotes.find((one) => one.id === id);
    return (quote && textFor(quote.texts, locale)) ?? [];
  });
  return (
    <section>
      <h3>{t("quotes")}</h3>
      {texts.length === 0 ? (
        <p>{t(quotes.length === 0 ? "noQuotes" : "noneChosen")}</p>
      ) : (
        texts.map(({ text, language }) => (
          <blockquote key={text} lang={language} dir="auto">
            {text}
          </blockquote>
        ))
      )}
    </section>
  );
}

/** Against the form that the set is, and what is not proven about it; hours are those of the form's own set. */
function Against({ data, names, words }: Omit<Props, "demand">) {
  const t = useTranslations("council-sheet");
  const sentence = useFindings({ names, words });
  const { comparison } = data.result;
  const set = comparison.sets.find(({ sites }) => sites.length === data.frozen.p);
  const inSet = (site: string | null) =>
    site === null || comparison.exploration || set?.sites.includes(site) === true;
  const shape = data.frozen.p === 1 ? "central" : "decentral";
  const findings = comparison.forms
    .filter(({ form }) => (form !== "central" && form !== "decentral" ? true : form === shape))
    .flatMap(({ sites, findings: all }) =>
      sites?.join() === set?.sites.join() ? all : all.filter(({ finding }) => finding !== "hours-split"),
    )
    .filter(({ site }) => inSet(site));
  const unproven = new Map(
    findings
      .filter(({ speaks }) => speaks === "unproven")
      .map((one) => [one.finding, one] as const)
      .toReversed(),
  );
  // What is not proven comes after what speaks against, and of its kind once.
  const listed = [
    ...findings.filter(({ speaks }) => speaks === "against"),
    ...[...unproven.values()].toReversed(),
  ];
  const told = [...new Set(listed.map(sentence))].slice(0, AGAINST);
  return (
    <section>
      <h3>{t("against")}</h3>
      {told.length === 0 ? (
        <p>{t("againstNothing")}</p>
      ) : (
        <ul>
          {told.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
