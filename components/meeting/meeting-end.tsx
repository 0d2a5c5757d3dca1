import { useTranslations } from "use-intl";
import type { KitWords } from "@/components/kit/use-kit-words";
import { KIT_COMPONENTS } from "@/lib/domain/kit/catalogue";
import { choiceOf, type Profile } from "@/lib/domain/kit/profile";
import styles from "./meeting.module.css";

/** What the room has said, component by component; each leads back to its screen. */
export function MeetingEnd(props: {
  words: KitWords;
  profile: Profile;
  back: string;
  onTurn: (place: number) => void;
}) {
  const { words, profile } = props;
  const t = useTranslations("meeting.end");
  return (
    <>
      <h2 tabIndex={-1}>{t("title")}</h2>
      <ul className={styles["summary"]}>
        {KIT_COMPONENTS.map((component, place) => {
          const own = profile.ownOptions.filter((one) => one.component === component.id);
          const chosen = [...component.options, ...own].filter(
            ({ id }) => choiceOf(profile, id).state === "chosen",
          );
          return (
            <li key={component.id}>
              <button type="button" onClick={() => props.onTurn(place + 1)}>
                <strong>
                  <bdi>{words.label(profile, component.id)}</bdi>
                </strong>
                <span>
                  {chosen.length === 0
                    ? t("nothing")
                    : words.list(chosen.map(({ id }) => words.label(profile, id)))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <a className="button" data-look="primary" href={props.back}>
          {t("back")}
        </a>
      </p>
    </>
  );
}
