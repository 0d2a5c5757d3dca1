import { changeWords } from "@/components/kit/change-words";
import type { KitWords } from "@/components/kit/use-kit-words";
import { Button } from "@/components/ui/button";
import type { News, ProfileSession } from "@/lib/client/kit/profile-session";
import type { Profile } from "@/lib/domain/kit/profile";
import styles from "./meeting.module.css";

const MOST_LINES = 3;

/** What somebody else changed meanwhile: the room sees it, and both are kept. */
export function MeetingNews(props: {
  words: KitWords;
  profile: Profile;
  news: News | null;
  session: ProfileSession;
}) {
  const { words, profile, news } = props;
  const { t } = words;
  if (news === null) return null;
  const { by, changes } = news;
  return (
    <aside className={styles["news"]} aria-live="polite">
      <p>
        <strong>{by === null ? t("others.titleGone") : t("others.title", { name: by })}</strong>{" "}
        {t("others.merged")}
      </p>
      <ul>
        {changes.slice(0, MOST_LINES).map((change) => (
          <li key={change.cell}>{changeWords(words, profile, change)}</li>
        ))}
        {changes.length > MOST_LINES ? (
          <li>{t("others.more", { count: changes.length - MOST_LINES })}</li>
        ) : null}
      </ul>
      <Button onClick={props.session.seen}>{t("others.understood")}</Button>
    </aside>
  );
}
