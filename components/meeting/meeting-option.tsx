import { Check, Circle, X, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import type { KitWords } from "@/components/kit/use-kit-words";
import type { NamedOption } from "@/lib/domain/kit/catalogue";
import type { OptionState } from "@/lib/domain/kit/terms";
import styles from "./meeting.module.css";

/** What a room can say about an option: yes, no, or not yet. */
const ANSWERS = ["chosen", "rejected", "open"] as const satisfies readonly OptionState[];
export type Answer = (typeof ANSWERS)[number];

const SIGNS: Readonly<Record<Answer, LucideIcon>> = { chosen: Check, rejected: X, open: Circle };

/** One option as a room reads it, with three large answers. `option`: null for one of the room's own. */
export function MeetingOption(props: {
  words: KitWords;
  label: string;
  option: NamedOption | null;
  state: OptionState;
  locked: boolean;
  onAnswer: (answer: Answer) => void;
}) {
  const { words, label, option, state, locked } = props;
  const { t, locale } = words;
  const m = useTranslations("meeting.answer");
  return (
    <div className={styles["option"]} data-state={state} role="group" aria-label={label}>
      <div>
        <h3>
          <bdi>{label}</bdi>
        </h3>
        <p>
          {option ? t(`options.${option.id}`) : t("component.ownNote")}
          {state === "considered" ? <strong> {m("considered")}</strong> : null}
        </p>
        {option === null || locale === "de" ? null : (
          <p className={styles["german"]} lang="de">
            {t("component.german", { label: option.label.de })}
          </p>
        )}
      </div>
      <div className={styles["answers"]}>
        {ANSWERS.map((answer) => {
          const Sign = SIGNS[answer];
          return (
            <button
              key={answer}
              type="button"
              data-answer={answer}
              aria-pressed={state === answer}
              disabled={locked}
              onClick={() => props.onAnswer(answer)}
            >
              <Sign aria-hidden="true" size={28} strokeWidth={3} />
              {m(answer)}
            </button>
          );
        })}
      </div>
    </div>
  );
}
