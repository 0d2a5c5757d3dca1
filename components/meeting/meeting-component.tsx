import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { KeptText } from "@/components/kit/kept-text";
import type { KitWords } from "@/components/kit/use-kit-words";
import type { NamedComponent, OptionId } from "@/lib/domain/kit/catalogue";
import { changeChoice, type Edit } from "@/lib/domain/kit/edits";
import { choiceOf, type Profile } from "@/lib/domain/kit/profile";
import type { ActorGroup } from "@/lib/domain/kit/terms";
import { MeetingOption, type Answer } from "./meeting-option";
import styles from "./meeting.module.css";

/** One component: its label word for word, what it means, every option with yes, no and open, and one reason at a time. */
export function MeetingComponent(props: {
  words: KitWords;
  component: NamedComponent;
  profile: Profile;
  present: readonly ActorGroup[];
  locked: boolean;
  /** Stores at once. */
  onEdit: (edit: Edit) => void;
  /** Stores when the hand rests. */
  onWords: (edit: Edit) => void;
}) {
  const { words, component, profile, present, locked } = props;
  const { t, locale } = words;
  const m = useTranslations("meeting");
  const [spokenOf, setSpokenOf] = useState<OptionId | null>(null);
  const reason = useRef<HTMLDivElement>(null);
  useEffect(() => {
    reason.current?.scrollIntoView({ block: "nearest" });
  }, [spokenOf]);

  function answer(option: OptionId, given: Answer) {
    setSpokenOf(option);
    const groups = words.list(present.map((group) => t(`groups.${group}`)));
    const decision =
      given === "open"
        ? { decidedOn: null, decidedBy: "" }
        : {
            decidedOn: new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" }),
            decidedBy: present.length === 0 ? m("by") : m("byGroups", { groups }),
          };
    props.onEdit(changeChoice(option, { state: given, ...decision }));
  }

  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{words.label(profile, component.id)}</bdi>
      </h2>
      <p className={styles["plain"]}>{t(`about.${component.id}`)}</p>
      {locale === "de" ? null : (
        <p className={styles["german"]} lang="de">
          {t("component.german", { label: component.label.de })}
        </p>
      )}
      <ul className={styles["options"]}>
        {component.options.map((option) => (
          <li key={option.id}>
            <MeetingOption
              words={words}
              option={option}
              state={choiceOf(profile, option.id).state}
              locked={locked}
              onAnswer={(given) => answer(option.id, given)}
            />
            {spokenOf === option.id && !locked ? (
              <div ref={reason} className={styles["reason"]}>
                <KeptText
                  single
                  label={m("reason", { option: words.label(profile, option.id) })}
                  hint={t("option.reasonHint")}
                  text={choiceOf(profile, option.id).reason}
                  most={4_000}
                  onText={(reason) => props.onWords(changeChoice(option.id, { reason }))}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
