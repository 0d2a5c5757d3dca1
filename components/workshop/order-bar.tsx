import { Coffee, DoorOpen, Hand, MessagesSquare, Play, Sparkles, Trash2, Undo2 } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Order, RoomStep } from "@/lib/domain/workshop/orders";
import type { RoomWatch, WatchedTablet } from "@/lib/client/workshop/watch-tablets";
import styles from "./order-bar.module.css";
import { TakeOut } from "./take-out";

/** An order with what takes it back, and whether it stands at a tablet. */
interface Pair {
  give: Order;
  take: Order;
  /** What taking it back is called in `workshop:orders`. */
  back: "go-on" | "no-stop" | "no-erase" | `back.${RoomStep}`;
  Give: LucideIcon;
  Take: LucideIcon;
  stands: (tablet: WatchedTablet) => boolean;
}

const stepPair = (step: RoomStep, Give: LucideIcon): Pair => ({
  give: step,
  take: "no-step",
  back: `back.${step}`,
  Give,
  Take: Undo2,
  stands: (tablet) => tablet.step === step,
});
const STEPS = {
  talk: stepPair("talk", MessagesSquare),
  wish: stepPair("wish", Sparkles),
  end: stepPair("end", DoorOpen),
};
const HOLD: Pair = {
  give: "hold",
  take: "go-on",
  back: "go-on",
  Give: Hand,
  Take: Play,
  stands: ({ hold }) => hold,
};
const STOP: Pair = {
  give: "stop",
  take: "no-stop",
  back: "no-stop",
  Give: Coffee,
  Take: Undo2,
  stands: ({ stop }) => stop,
};
const ERASE: Pair = {
  give: "erase",
  take: "no-erase",
  back: "no-erase",
  Give: Trash2,
  Take: Undo2,
  stands: ({ erase }) => erase,
};

/** What can be asked: of the tablets that are selected, or of everyone when none is; deleting, and leaving, only of one. */
export function OrderBar(props: {
  watch: RoomWatch;
  tablets: readonly WatchedTablet[];
  targets: readonly WatchedTablet[];
  roomStep: RoomStep | null;
  /** The study asks for wishes. */
  wish: boolean;
}) {
  const t = useTranslations("workshop");
  const { targets, tablets, roomStep } = props;
  const [said, say] = useState<{ reached: number | null } | null>(null);
  const all = targets.length === 0;
  const addressed = all ? tablets : targets;
  const steps = props.wish ? [STEPS.talk, STEPS.wish, STEPS.end] : [STEPS.talk, STEPS.end];
  const single = targets.length === 1 ? targets[0] : undefined;
  const others = single ? [HOLD, STOP, ERASE] : [HOLD, STOP];
  const give = async (order: Order) => {
    say({ reached: await props.watch.order(order, all ? "all" : targets.map(({ id }) => id)) });
  };
  const button = (pair: Pair) => {
    const stands = (all && roomStep === pair.give) || (addressed.length > 0 && addressed.every(pair.stands));
    const order = stands ? pair.take : pair.give;
    const Picture = stands ? pair.Take : pair.Give;
    return (
      <Button key={pair.give} data-order={order} onClick={() => void give(order)}>
        <Picture aria-hidden size={24} />
        {t(`orders.${stands ? pair.back : pair.give}`)}
      </Button>
    );
  };
  return (
    <div className={styles["orders"]} role="group" aria-label={t("orders.title")}>
      <div className={styles["head"]}>
        <p>
          {t("orders.title")}{" "}
          <strong>{all ? t("orders.everyone") : t("orders.some", { count: targets.length })}</strong>
        </p>
        <p role="status">
          {said ? (said.reached === null ? t("refused") : t("done", { count: said.reached })) : null}
        </p>
      </div>
      <div className={styles["buttons"]}>
        {[...steps, ...others].map(button)}
        {single ? (
          <TakeOut
            tablet={single}
            onSure={async () => say({ reached: (await props.watch.answer(single.id, false)) ? 1 : null })}
          />
        ) : null}
      </div>
    </div>
  );
}
