import { useTranslations } from "use-intl";
import { ACTOR_GROUPS, type ActorGroup } from "@/lib/domain/kit/terms";
import styles from "./meeting.module.css";

/** Who is in the room, by perspective and never by name; it is written beside every answer that the room gives. */
export function MeetingStart(props: {
  present: readonly ActorGroup[];
  onPresent: (present: readonly ActorGroup[]) => void;
  /** Nothing can be changed any more. */
  locked: boolean;
}) {
  const { present, onPresent } = props;
  const t = useTranslations("meeting.start");
  const kit = useTranslations("kit");
  const toggle = (group: ActorGroup) =>
    onPresent(ACTOR_GROUPS.filter((one) => (one === group) !== present.includes(one)));
  return (
    <>
      <h2 tabIndex={-1}>{t("title")}</h2>
      <p className={styles["plain"]}>{t("text")}</p>
      {props.locked ? <p className={styles["locked"]}>{t("locked")}</p> : null}
      <div className={styles["groups"]} role="group" aria-label={t("title")}>
        {ACTOR_GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            className={styles["group"]}
            aria-pressed={present.includes(group)}
            onClick={() => toggle(group)}
          >
            {kit(`groups.${group}`)}
          </button>
        ))}
      </div>
      <p>{t("missing", { count: ACTOR_GROUPS.length - present.length })}</p>
    </>
  );
}
