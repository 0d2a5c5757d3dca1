"use client";
import { useId } from "react";
import type { NamedOption } from "@/lib/domain/kit/catalogue";
import { changeChoice } from "@/lib/domain/kit/edits";
import { choiceOf } from "@/lib/domain/kit/profile";
import { OPTION_STATES } from "@/lib/domain/kit/terms";
import type { Working } from "./component-panel";
import { EvidenceList } from "./evidence-list";
import { KeptText } from "./kept-text";
import { StancesField } from "./stances-field";
import kit from "./kit.module.css";
import styles from "./option-card.module.css";

/** One option: what it means, what was decided, why, on what evidence, and who says what. `option`: null for an own one. */
export function OptionCard({
  id,
  option,
  working,
}: {
  id: string;
  option: NamedOption | null;
  working: Working;
}) {
  const { words, state, session, mayWrite } = working;
  const { t } = words;
  const group = useId();
  const choice = choiceOf(state.profile, id);
  const { edit } = session;
  return (
    <article className={styles["option"]} data-state={choice.state}>
      <h3>
        <bdi>{words.label(state.profile, id)}</bdi>
      </h3>
      {option ? <p>{t(`options.${option.id}`)}</p> : null}
      {option && words.locale !== "de" ? (
        <p className={kit["soft"]} lang="de">
          {t("component.german", { label: option.label.de })}
        </p>
      ) : null}
      <fieldset className={styles["states"]} disabled={!mayWrite}>
        <legend className="visually-hidden">{t("option.state")}</legend>
        {OPTION_STATES.map((one) => (
          <label key={one} data-state={one}>
            <input
              type="radio"
              name={group}
              checked={choice.state === one}
              onChange={() => edit(changeChoice(id, { state: one }))}
            />
            {t(`option.${one}`)}
          </label>
        ))}
      </fieldset>
      {mayWrite ? (
        <KeptText
          label={t("option.reason")}
          hint={t("option.reasonHint")}
          text={choice.reason}
          most={4_000}
          onText={(reason) => edit(changeChoice(id, { reason }))}
        />
      ) : choice.reason === "" ? null : (
        <p className={styles["reason"]}>{choice.reason}</p>
      )}
      {option ? (
        <p className={kit["soft"]}>
          {t(`level.${option.level}`)}{" "}
          {option.recipes.length > 0
            ? t("level.sources", { recipes: words.list(option.recipes.map((one) => t(`recipes.${one}`))) })
            : null}
        </p>
      ) : null}
      <EvidenceList id={id} level={option?.level ?? 0} working={working} />
      <details className={kit["more"]}>
        <summary>{t("stances.title")}</summary>
        <StancesField
          words={words}
          title={null}
          of={id}
          profile={state.profile}
          onEdit={mayWrite ? edit : null}
        />
        {mayWrite ? (
          <div className={kit["fields"]}>
            <label className="desk-field">
              {t("option.decidedOn")}
              <input
                type="date"
                value={choice.decidedOn ?? ""}
                onChange={({ currentTarget }) =>
                  edit(
                    changeChoice(id, { decidedOn: currentTarget.value === "" ? null : currentTarget.value }),
                  )
                }
              />
            </label>
            <KeptText
              single
              label={t("option.decidedBy")}
              text={choice.decidedBy}
              most={200}
              onText={(decidedBy) => edit(changeChoice(id, { decidedBy }))}
            />
          </div>
        ) : choice.decidedOn === null ? null : (
          <p>{t("option.decided", { date: words.day(choice.decidedOn), by: choice.decidedBy })}</p>
        )}
      </details>
    </article>
  );
}
