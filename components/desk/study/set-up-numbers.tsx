import { useTranslations } from "use-intl";
import { RELEASE_MODES } from "@/lib/domain/study/definition";
import { FINE_GRID_FROM_PERSONS } from "@/lib/domain/study/what-numbers-allow";
import { NumbersInWords } from "./numbers-in-words";
import { NumberField } from "./number-field";
import type { SetUpPart } from "./set-up-steps";
import styles from "./fields.module.css";
import numbers from "./numbers.module.css";

/** How many people come, and what may be shown of so many. Fixed once the study stands. */
export function SetUpNumbers({ draft, change }: SetUpPart) {
  const t = useTranslations("study");
  const { disclosure, plannedPeople } = draft;
  const set = (part: Partial<typeof disclosure>) => change({ disclosure: { ...disclosure, ...part } });
  const fine = disclosure.baseResolution === 10;
  return (
    <>
      <NumberField
        label={t("numbers.people")}
        value={plannedPeople}
        min={1}
        max={100_000}
        onChange={(people) => change({ plannedPeople: people })}
      />
      {plannedPeople === null ? null : <NumbersInWords people={plannedPeople} disclosure={disclosure} />}
      <p className={numbers["fixed"]}>{t("numbers.fixed")}</p>
      <NumberField
        label={t("numbers.kPlanner")}
        value={disclosure.kPlanner}
        min={5}
        max={100}
        onChange={(k) => set({ kPlanner: Math.max(5, k ?? 5) })}
      />
      <NumberField
        label={t("numbers.kPublic")}
        value={disclosure.kPublic}
        min={10}
        max={100}
        onChange={(k) => set({ kPublic: Math.max(10, k ?? 10) })}
      />
      <label className={styles["tick"]}>
        <input
          type="checkbox"
          checked={fine}
          disabled={!fine && (plannedPeople ?? 0) < FINE_GRID_FROM_PERSONS}
          onChange={({ target }) => set({ baseResolution: target.checked ? 10 : 9 })}
        />
        {t("numbers.fine", { people: FINE_GRID_FROM_PERSONS })}
      </label>
      <label className={styles["tick"]}>
        <input
          type="checkbox"
          checked={disclosure.strict}
          onChange={({ target }) => set({ strict: target.checked })}
        />
        {t("numbers.strict")}
      </label>
      <fieldset className={styles["choice"]}>
        <legend>{t("numbers.releases")}</legend>
        {RELEASE_MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="releases"
              checked={draft.releaseMode === mode}
              onChange={() => change({ releaseMode: mode })}
            />
            <span>
              <strong>{t(`numbers.modes.${mode}`)}</strong>
              <small>{t(`numbers.modeHints.${mode}`, { people: 2 * disclosure.kPlanner })}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
