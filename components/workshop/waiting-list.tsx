import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { KnockingTablet, RoomWatch } from "@/lib/client/workshop/watch-tablets";
import styles from "./tablets.module.css";
import tabletCard from "./tablet-card.module.css";
import waitingList from "./waiting-list.module.css";

/**
 * Tablets at the door: the number stands on their screen too. Whoever is sent away is told to wait. Where minors take
 * part, their guardians' consent is confirmed for each tablet before it opens.
 */
export function WaitingList(props: {
  watch: RoomWatch;
  waiting: readonly KnockingTablet[];
  minors: boolean;
}) {
  const t = useTranslations("workshop.door");
  const { watch, waiting, minors } = props;
  const [refused, setRefused] = useState(false);
  const [confirmed, confirm] = useState<readonly string[]>([]);
  const answer = async (tablet: string, admit: boolean) =>
    setRefused(!(await watch.answer(tablet, admit, confirmed.includes(tablet))));
  return (
    <div role="status">
      {waiting.length > 0 ? (
        <section className={waitingList["door"]}>
          <h2>{t("title", { count: waiting.length })}</h2>
          <p className={styles["note"]}>{t("text")}</p>
          <ul>
            {waiting.map(({ id, number }) => (
              <li key={id}>
                <span className={tabletCard["number"]}>{number}</span>
                {minors ? (
                  <label className={waitingList["guardians"]}>
                    <input
                      type="checkbox"
                      checked={confirmed.includes(id)}
                      onChange={({ target }) =>
                        confirm(
                          target.checked ? [...confirmed, id] : confirmed.filter((other) => other !== id),
                        )
                      }
                    />
                    {t("guardians", { number })}
                  </label>
                ) : null}
                <Button
                  look="primary"
                  aria-label={t("admitOf", { number })}
                  disabled={minors && !confirmed.includes(id)}
                  onClick={() => void answer(id, true)}
                >
                  <DoorOpen aria-hidden size={24} />
                  {t("admit")}
                </Button>
                <Button aria-label={t("refuseOf", { number })} onClick={() => void answer(id, false)}>
                  {t("refuse")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {refused ? <p className="desk-problem">{t("failed")}</p> : null}
    </div>
  );
}
