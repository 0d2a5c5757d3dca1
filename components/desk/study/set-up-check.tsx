import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { StudyDraft } from "@/lib/domain/study/draft";
import { lacksOf } from "@/lib/domain/study/definition-from-draft";
import { NumbersInWords } from "./numbers-in-words";
import { STEP_OF_LACK, type SetUpStep } from "./set-up-steps";
import styles from "./numbers.module.css";

/** The last look: what still lacks, what is fixed from now on, and the button that founds the study. */
export function SetUpCheck(props: { draft: StudyDraft; go: (step: SetUpStep) => void; onFound: () => void }) {
  const t = useTranslations("study");
  const { draft, go } = props;
  const lacks = lacksOf(draft);
  return (
    <>
      {lacks.length > 0 ? (
        <div className={styles["lacks"]}>
          <h3>{t("check.lacks")}</h3>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>
                <button type="button" className={styles["link"]} onClick={() => go(STEP_OF_LACK[lack])}>
                  {t(`check.lack.${lack}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {draft.plannedPeople === null ? null : (
        <NumbersInWords people={draft.plannedPeople} disclosure={draft.disclosure} />
      )}
      <p className={styles["fixed"]}>{t("check.fixed")}</p>
      <p>{t("check.next")}</p>
      <Button look="primary" disabled={lacks.length > 0} onClick={props.onFound}>
        {t("check.found")}
      </Button>
    </>
  );
}
