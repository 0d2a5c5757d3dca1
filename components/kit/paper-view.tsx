"use client";
import type { SurfaceData } from "@/components/planner/surface-data";
import { kitComponent, shownLabel } from "@/lib/domain/kit/catalogue";
import { isComplete } from "@/lib/domain/kit/completeness";
import { paperOf, type PaperLine, type PaperPart } from "@/lib/domain/kit/paper";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import { CompletenessList } from "./completeness-list";
import { evidenceWords } from "./evidence-words";
import { PaperDownloads } from "./paper-downloads";
import { PaperMap } from "./paper-map";
import { PaperStances } from "./paper-stances";
import { useKitWords, type KitWords, type NamedGroups } from "./use-kit-words";
import styles from "./paper.module.css";

export interface PaperProps {
  shown: ShownProfile;
  groups: readonly NamedGroups[];
  title: string;
  example: boolean;
  maps: readonly { attitude: "use" | "value"; data: SurfaceData }[];
}

/** The concept paper: what was chosen and why, on what evidence, who was heard, what was rejected, what is open. */
export function PaperView(props: PaperProps) {
  const { shown, maps } = props;
  const words = useKitWords(props.groups);
  const { t, day } = words;
  const { profile } = shown;
  const paper = paperOf(profile);
  const parts = (title: string, list: readonly PaperPart[]) =>
    list.length === 0 ? null : (
      <section>
        <h2>{title}</h2>
        {list.map((part) => (
          <Part key={part.component} words={words} shown={shown} part={part} />
        ))}
      </section>
    );
  return (
    <>
      <PaperDownloads words={words} {...props} />
      <article className={styles["paper"]}>
        <header>
          <p className={styles["running"]}>
            <bdi>{props.title}</bdi>
          </p>
          <h1>{t("paper.head", { space: shown.socialSpaceName })}</h1>
          <p>
            {t("paper.stand", {
              name: profile.name,
              status: t(`status.${profile.status}`),
              date: day(shown.changedAt),
            })}
          </p>
          {props.example ? <p className={styles["example"]}>{t("paper.example")}</p> : null}
        </header>
        {paper.chosen.length === 0 ? (
          <section>
            <h2>{t("paper.chosen")}</h2>
            <p>{t("paper.noChosen")}</p>
          </section>
        ) : (
          parts(t("paper.chosen"), paper.chosen)
        )}
        {parts(t("paper.rejected"), paper.rejected)}
        {parts(t("paper.considered"), paper.considered)}
        <section>
          <h2>{t("paper.open")}</h2>
          <p>
            {paper.open.length === 0
              ? t("paper.nothingOpen")
              : t("paper.openText", { list: words.list(paper.open.map((id) => words.label(profile, id))) })}
          </p>
        </section>
        {paper.heard.length === 0 ? null : (
          <PaperStances words={words} profile={profile} heard={paper.heard} />
        )}
        <section>
          <h2>{t("paper.check")}</h2>
          <CompletenessList words={words} profile={profile} />
          {isComplete(profile) || profile.goingOn === "" ? null : (
            <p>{t("paper.goingOn", { reason: profile.goingOn })}</p>
          )}
        </section>
        <section>
          <h2>{t("paper.review")}</h2>
          <p>{profile.reviewOn === null ? t("status.noReview") : day(profile.reviewOn)}</p>
        </section>
        {maps.length === 0 ? null : (
          <section>
            <h2>{t("paper.pictures")}</h2>
            <div className={styles["maps"]} data-maps={maps.length}>
              {maps.map(({ attitude, data }) => (
                <figure key={`${data.release.id}${attitude}`}>
                  <PaperMap data={data} attitude={attitude} />
                  <figcaption>
                    {t("paper.picture", {
                      attitude: t(`attitude.${attitude}`),
                      title: String(data.release.number),
                    })}
                  </figcaption>
                </figure>
              ))}
            </div>
          </section>
        )}
        <footer>
          <p>{t("source")}</p>
        </footer>
      </article>
    </>
  );
}

function Part({ words, shown, part }: { words: KitWords; shown: ShownProfile; part: PaperPart }) {
  const component = kitComponent(part.component);
  return (
    <div className={styles["part"]}>
      <h3>{component ? shownLabel(component, words.locale) : null}</h3>
      {part.lines.map((line) => (
        <Line key={line.id} words={words} shown={shown} line={line} />
      ))}
    </div>
  );
}

function Line({ words, shown, line }: { words: KitWords; shown: ShownProfile; line: PaperLine }) {
  const { t } = words;
  const { choice } = line;
  const { standings, quotes } = shown;
  return (
    <div className={styles["line"]}>
      <h4>
        <bdi>{words.label(shown.profile, line.id)}</bdi>
        {line.own ? <small> ({t("paper.own")})</small> : null}
      </h4>
      <p className={styles["reason"]}>{choice.reason === "" ? t("paper.noReason") : choice.reason}</p>
      {choice.decidedOn === null ? null : (
        <p>{t("option.decided", { date: words.day(choice.decidedOn), by: choice.decidedBy })}</p>
      )}
      {choice.evidence.length === 0 ? null : (
        <ul>
          {choice.evidence.map((one) => {
            const told = evidenceWords(words, one, { standing: standings[one.id], quotes });
            return (
              <li key={one.id}>
                <span {...(told.language ? { lang: told.language, dir: "auto" } : {})}>{told.text}</span>{" "}
                <small>{told.notes.filter((note) => note !== "").join(" · ")}</small>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
