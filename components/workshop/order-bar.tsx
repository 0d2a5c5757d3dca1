import { Coffee, Hand, MessagesSquare, Play, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Order } from "@/lib/domain/workshop/orders";
import type { RoomWatch, WatchedTablet } from "@/lib/client/workshop/watch-tablets";
import styles from "./tablets.module.css";

const icon = { "aria-hidden": true, size: 24 } as const;
/** Each order with what takes it back. */
const PAIRS = [
  { key: "talk", give: "talk", take: "no-talk", on: <MessagesSquare {...icon} />, off: <Undo2 {...icon} /> },
  { key: "hold", give: "hold", take: "go-on", on: <Hand {...icon} />, off: <Play {...icon} /> },
  { key: "stop", give: "stop", take: "no-stop", on: <Coffee {...icon} />, off: <Undo2 {...icon} /> },
] as const;

/** What can be asked: of the tablets that are selected, or of everyone when none is. */
export function OrderBar(props: {
  watch: RoomWatch;
  tablets: readonly WatchedTablet[];
  targets: readonly WatchedTablet[];
  roomTalk: boolean;
}) {
  const t = useTranslations("workshop");
  const { targets, tablets } = props;
  const [said, say] = useState<{ reached: number | null } | null>(null);
  const all = targets.length === 0;
  const addressed = all ? tablets : targets;
  const standing = (key: "talk" | "hold" | "stop") =>
    (key === "talk" && all && props.roomTalk) ||
    (addressed.length > 0 && addressed.every((tablet) => tablet[key]));
  const give = async (order: Order) => {
    say({ reached: await props.watch.order(order, all ? "all" : targets.map(({ id }) => id)) });
  };
  return (
    <div className={styles["orders"]} role="group" aria-label={t("orders.title")}>
      <p className={styles["target"]}>
        {t("orders.title")}{" "}
        <strong>{all ? t("orders.all") : t("orders.some", { count: targets.length })}</strong>
      </p>
      <div className={styles["buttons"]}>
        {PAIRS.map(({ key, give: order, take, on, off }) => {
          const stands = standing(key);
          return (
            <Button
              key={key}
              data-order={stands ? take : order}
              look={key === "talk" && !stands ? "primary" : "plain"}
              onClick={() => void give(stands ? take : order)}
            >
              {stands ? off : on}
              {t(`orders.${stands ? take : order}`)}
            </Button>
          );
        })}
      </div>
      <p className={styles["said"]} role="status">
        {said ? (said.reached === null ? t("refused") : t("done", { count: said.reached })) : null}
      </p>
    </div>
  );
}
