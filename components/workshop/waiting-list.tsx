import { DoorOpen } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { KnockingTablet, RoomWatch } from "@/lib/client/workshop/watch-tablets";
import styles from "./tablets.module.css";

/** Tablets at the door: the number stands on their screen too. Whoever is sent away is told to wait. */
export function WaitingList({ watch, waiting }: { watch: RoomWatch; waiting: readonly KnockingTablet[] }) {
  const t = useTranslations("workshop.door");
  const [refused, setRefused] = useState(false);
  const answer = async (tablet: string, admit: boolean) => setRefused(!(await watch.answer(tablet, admit)));
  return (
    <div role="status">
      {waiting.length > 0 ? (
        <section className={styles["door"]}>
          <h2>{t("title", { count: waiting.length })}</h2>
          <p className={styles["note"]}>{t("text")}</p>
          <ul>
            {waiting.map(({ id, number }) => (
              <li key={id}>
                <span className={styles["number"]}>{number}</span>
                <Button
                  look="primary"
                  aria-label={t("admitOf", { number })}
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
