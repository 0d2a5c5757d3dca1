import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AddOwnOption } from "@/components/kit/add-own-option";
import { KeptText } from "@/components/kit/kept-text";
import type { KitWords } from "@/components/kit/use-kit-words";
import type { NamedComponent } from "@/lib/domain/kit/catalogue";
import { addOwnOption, changeChoice, type Edit } from "@/lib/domain/kit/edits";
import { choiceOf, type Profile } from "@/lib/domain/kit/profile";
import type { ActorGroup } from "@/lib/domain/kit/terms";
import { MeetingOption, type Answer } from "./meeting-option";
import styles from "./meeting.module.css";

/**
 * One component: its label word for word, what it means, every option with yes, no and open, and one reason at a time; then
 * what the room itself adds.
 */
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
  const [spokenOf, setSpokenOf] = useState<string | null>(null);
  const options = [
    ...component.options.map((option) => ({ id: option.id as string, option })),
    ...profile.ownOptions
      .filter((own) => own.component === component.id)
      .map(({ id }) => ({ id, option: null })),
  ];
  const reason = useRef<HTMLDivElement>(null);
  useEffect(() => {
    reason.current?.scrollIntoView({ block: "nearest" });
  }, [spokenOf]);

  function answer(option: string, given: Answer) {
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
        {options.map(({ id, option }) => (
          <li key={id}>
            <MeetingOption
              words={words}
              label={words.label(profile, id)}
              option={option}
              state={choiceOf(profile, id).state}
              locked={locked}
              onAnswer={(given) => answer(id, given)}
            />
            {spokenOf === id && !locked ? (
              <div ref={reason} className={styles["reason"]}>
                <KeptText
                  single
                  label={m("reason", { option: words.label(profile, id) })}
                  hint={t("option.reasonHint")}
                  text={choiceOf(profile, id).reason}
                  most={4_000}
                  onText={(reason) => props.onWords(changeChoice(id, { reason }))}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {locked ? null : (
        <AddOwnOption
          words={words}
          component={component.id}
          onAdd={(own) => {
            props.onEdit(addOwnOption(own));
            setSpokenOf(own.id);
          }}
        />
      )}
    </>
  );
}
