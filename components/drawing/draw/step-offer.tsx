import { DoorOpen, MessagesSquare, Sparkles } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import "./step-offer.css";

const PICTURES = { talk: MessagesSquare, wish: Sparkles, end: DoorOpen } as const;

/**
 * A gentle sign that the room goes on: never in the way of a stroke, and what is being drawn can be finished first.
 * "Later" is heard until the next question; behind the last one the talk comes by itself.
 */
export function StepOffer({ room }: { room: Room }) {
  const t = useTranslations("talk.offer");
  const { session, orders } = useObservable(room);
  const { hand } = useObservable(room.board);
  const [later, setLater] = useState<string | null>(null);
  const step = [orders.step, "talk" as const].find((one) => one !== null && room.mayFollow(one)) ?? null;
  const here = `${session.screen} ${session.stage} ${step}`;
  if (step === null || hand.type !== "finger" || later === here) return null;
  const Picture = PICTURES[step];
  return (
    <div className="draw-notice step-offer" role="status">
      <Picture aria-hidden size={36} />
      <p>{t(`${step}.title`)}</p>
      <div className="step-offer-choice">
        <Button data-choice="later" onClick={() => setLater(here)}>
          {t("later")}
        </Button>
        <Button look="primary" data-choice={step} onClick={() => room.follow(step)}>
          {t(`${step}.start`)}
        </Button>
      </div>
    </div>
  );
}
