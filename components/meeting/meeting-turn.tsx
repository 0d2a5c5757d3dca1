import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Saving } from "@/lib/client/kit/profile-session";
import styles from "./meeting.module.css";

/** Forwards and back by large buttons, how far the room is, and whether everything is stored. */
export function MeetingTurn(props: {
  place: number;
  last: number;
  saving: Saving;
  onTurn: (place: number) => void;
  onAgain: () => Promise<void>;
}) {
  const { place, last, saving } = props;
  const t = useTranslations("meeting.turn");
  const kit = useTranslations("kit.saving");
  const inKit = place > 0 && place < last;
  return (
    <nav className={styles["turn"]} aria-label={t("label")}>
      <button type="button" disabled={place === 0} onClick={() => props.onTurn(place - 1)}>
        <ArrowLeft aria-hidden="true" className={styles["arrow"]} />
        {t("back")}
      </button>
      <div className={styles["middle"]}>
        {inKit ? <p>{t("place", { number: place, of: last - 1 })}</p> : null}
        <p role="status" data-saving={saving}>
          {kit(saving)}
        </p>
        {saving === "failed" || saving === "offline" ? (
          <button type="button" onClick={() => void props.onAgain()}>
            {kit("again")}
          </button>
        ) : null}
      </div>
      <button type="button" disabled={place === last} onClick={() => props.onTurn(place + 1)}>
        {t("on")}
        <ArrowRight aria-hidden="true" className={styles["arrow"]} />
      </button>
    </nav>
  );
}
