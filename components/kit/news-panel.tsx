"use client";
import { Button } from "@/components/ui/button";
import type { News, ProfileSession } from "@/lib/client/kit/profile-session";
import { cellsOf, profileOf } from "@/lib/domain/kit/cells";
import type { Collision } from "@/lib/domain/kit/merge-profiles";
import type { Profile } from "@/lib/domain/kit/profile";
import { changeWords, valueWords } from "./change-words";
import type { KitWords } from "./use-kit-words";
import styles from "./news-panel.module.css";

const MOST_LINES = 6;

/** What somebody else did meanwhile, and where two entries met: mine can be taken after all. */
export function NewsPanel(props: { words: KitWords; profile: Profile; news: News; session: ProfileSession }) {
  const { words, profile, news, session } = props;
  const { t } = words;
  const rest = news.changes.length - MOST_LINES;
  return (
    <aside className={styles["news"]} role="status">
      <h2>{news.by === null ? t("others.titleGone") : t("others.title", { name: news.by })}</h2>
      <ul>
        {news.changes.slice(0, MOST_LINES).map((change) => (
          <li key={change.cell}>{changeWords(words, profile, change)}</li>
        ))}
        {rest > 0 ? <li>{t("others.more", { count: rest })}</li> : null}
      </ul>
      {news.collisions.length === 0 ? <p>{t("others.merged")}</p> : <p>{t("others.collision")}</p>}
      {news.collisions.map((collision) => (
        <p key={collision.cell} className={styles["collision"]}>
          {changeWords(words, profile, { cell: collision.cell, before: undefined, after: collision.theirs })}
          <Button onClick={() => session.edit((current) => withMine(current, collision))}>
            {t("others.mine", { value: valueWords(words, collision.cell, collision.mine) })}
          </Button>
        </p>
      ))}
      <Button look="quiet" onClick={session.seen}>
        {t("others.understood")}
      </Button>
    </aside>
  );
}

function withMine(profile: Profile, { cell, mine }: Collision): Profile {
  const cells = cellsOf(profile);
  if (mine === undefined) cells.delete(cell);
  else cells.set(cell, mine);
  return profileOf(profile, cells);
}
