"use client";
import { HandHelping } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { WatchedRoom, WatchedTablet } from "@/lib/client/workshop/watch-tablets";
import { watchTablets } from "@/lib/client/workshop/watch-tablets";
import { OrderBar } from "./order-bar";
import { TabletCard } from "./tablet-card";
import { WaitingList } from "./waiting-list";
import styles from "./tablets.module.css";

/** The tablets in the room with how far they are, and what can be asked of them. Never content. */
export function Tablets(props: {
  study: string;
  workshop: string;
  /** Minors take part: their guardians' consent is asked at the door. */
  minors: boolean;
  /** The study asks for wishes. */
  wish: boolean;
  first: WatchedRoom;
}) {
  const { study, workshop, first } = props;
  const t = useTranslations("workshop");
  const [watch] = useState(() => watchTablets({ study, workshop }, first));
  const { tablets, waiting, step, offline, now } = useSyncExternalStore(
    watch.subscribe,
    watch.get,
    watch.get,
  );
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const targets = tablets.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    choose(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]));

  return (
    <section className={styles["room"]}>
      <div role="status">
        {offline ? <p className="desk-problem">{t("offline")}</p> : null}
        {step ? <p className={styles["note"]}>{t(`given.room.${step}`)}</p> : null}
        <NeedHelp tablets={tablets} />
      </div>
      <WaitingList watch={watch} waiting={waiting} minors={props.minors} />
      {tablets.length === 0 ? (
        <div className={styles["none"]}>
          <h2>{t("none")}</h2>
          <p>{t("noneHint")}</p>
        </div>
      ) : (
        <>
          <ul className={styles["tablets"]}>
            {tablets.map((tablet) => (
              <TabletCard
                key={tablet.id}
                tablet={tablet}
                now={now}
                chosen={chosen.has(tablet.id)}
                onChoose={() => toggle(tablet.id)}
                onAnswer={(order) => void watch.order(order, [tablet.id])}
              />
            ))}
          </ul>
          <p className={styles["note"]}>{t("privacy")}</p>
        </>
      )}
      <OrderBar watch={watch} tablets={tablets} targets={targets} roomStep={step} wish={props.wish} />
    </section>
  );
}

/** Which tablets need somebody, said once above all tiles. */
function NeedHelp({ tablets }: { tablets: readonly WatchedTablet[] }) {
  const t = useTranslations("workshop");
  const format = useFormatter();
  const numbers = tablets
    .filter(({ beat, coming }) => beat?.needsHelp && !coming)
    .map(({ number }) => `${number}`);
  if (numbers.length === 0) return null;
  return (
    <p className={styles["call"]}>
      <HandHelping aria-hidden size={36} />
      {t("helpAt", { count: numbers.length, numbers: format.list(numbers) })}
    </p>
  );
}
