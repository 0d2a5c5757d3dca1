"use client";
import { KIT_AREAS, shownLabel, type NamedComponent } from "@/lib/domain/kit/catalogue";
import { choiceOf, type Profile } from "@/lib/domain/kit/profile";
import type { OptionState } from "@/lib/domain/kit/terms";
import type { KitWords } from "./use-kit-words";
import styles from "./board.module.css";

/** The kit as in the fact sheet's figure: three areas, a tile for each component, what was chosen readable on it. */
export function Board(props: {
  words: KitWords;
  profile: Profile;
  opened: string | null;
  onOpen: (component: string) => void;
}) {
  const { words, profile, opened } = props;
  const { t, locale } = words;
  return (
    <section className={styles["board"]} data-opened={opened !== null} aria-label={t("board.label")}>
      {KIT_AREAS.map((area) => (
        <section key={area.id} className={styles["area"]} data-area={area.id}>
          <h2 className={styles["areaName"]}>
            {shownLabel(area, locale)} <small>{t(`board.${area.scope}`)}</small>
          </h2>
          <ul className={styles["tiles"]}>
            {area.components.map((component) => (
              <li key={component.id}>
                <button
                  type="button"
                  id={`tile-${component.id}`}
                  className={styles["tile"]}
                  aria-expanded={opened === component.id}
                  onClick={() => props.onOpen(component.id)}
                >
                  <span className={styles["tileName"]}>{shownLabel(component, locale)}</span>
                  <TileState words={words} profile={profile} component={component} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function TileState({
  words,
  profile,
  component,
}: {
  words: KitWords;
  profile: Profile;
  component: NamedComponent;
}) {
  const { t } = words;
  const ids = [
    ...component.options.map(({ id }) => id),
    ...profile.ownOptions.flatMap((own) => (own.component === component.id ? [own.id] : [])),
  ];
  const having = (state: OptionState) => ids.filter((id) => choiceOf(profile, id).state === state);
  const [chosen, considered, rejected] = [having("chosen"), having("considered"), having("rejected")];
  return (
    <>
      {chosen.map((id) => (
        <span key={id} className={styles["tileChosen"]}>
          <bdi>{words.label(profile, id)}</bdi>
        </span>
      ))}
      <span className={styles["tileRest"]}>
        {[
          ...(chosen.length + considered.length === 0 ? [t("board.nothing")] : []),
          ...(considered.length > 0 ? [t("board.considered", { count: considered.length })] : []),
          ...(rejected.length > 0 ? [t("board.rejected", { count: rejected.length })] : []),
        ].join(" · ")}
      </span>
    </>
  );
}
