"use client";
import { useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import type { WatchedRoom } from "@/lib/client/workshop/watch-tablets";
import { watchTablets } from "@/lib/client/workshop/watch-tablets";
import { OrderBar } from "./order-bar";
import { TabletCard } from "./tablet-card";
import { WaitingList } from "./waiting-list";
import styles from "./tablets.module.css";

/** The tablets in the room with how far they are, and what can be asked of them. Never content. */
export function Tablets(props: { study: string; workshop: string; minors: boolean; first: WatchedRoom }) {
  const { study, workshop, first } = props;
  const t = useTranslations("workshop");
  const [watch] = useState(() => watchTablets({ study, workshop }, first));
  const { tablets, waiting, talk, offline, at } = useSyncExternalStore(watch.subscribe, watch.get, watch.get);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const targets = tablets.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    choose(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]));

  return (
    <section className={styles["room"]}>
      <div role="status">
        {offline ? <p className="desk-problem">{t("offline")}</p> : null}
        {talk ? <p className={styles["note"]}>{t("given.roomTalk")}</p> : null}
      </div>
      <WaitingList watch={watch} waiting={waiting} minors={props.minors} />
      {tablets.length === 0 ? (
        <div className={styles["none"]}>
          <h2>{t("none")}</h2>
          <p>{t("noneHint")}</p>
        </div>
      ) : (
        <>
          <p className={styles["note"]}>{t("privacy")}</p>
          <ul className={styles["tablets"]}>
            {tablets.map((tablet) => (
              <TabletCard
                key={tablet.id}
                tablet={tablet}
                now={at}
                chosen={chosen.has(tablet.id)}
                onChoose={() => toggle(tablet.id)}
              />
            ))}
          </ul>
        </>
      )}
      <OrderBar watch={watch} tablets={tablets} targets={targets} roomTalk={talk} />
    </section>
  );
}
