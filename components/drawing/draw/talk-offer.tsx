import { MessagesSquare } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";

/**
 * A gentle sign that the talk may begin: never in the way of a stroke, and what is being drawn can be finished
 * first. "Later" is heard until the next question; behind the last one the talk comes by itself.
 */
export function TalkOffer({ room }: { room: Room }) {
  const t = useTranslations("talk.offer");
  const { session } = useObservable(room);
  const { phase, hand } = useObservable(room.board);
  const [later, setLater] = useState<string | null>(null);
  const here = `${session.screen} ${session.stage}`;
  if (session.talk !== "asked" || phase === "probed" || hand.type !== "finger" || later === here) return null;
  return (
    <div className="draw-notice talk-offer" role="status">
      <MessagesSquare aria-hidden size={36} />
      <p>{t("title")}</p>
      <div className="talk-offer-choice">
        <Button data-choice="later" onClick={() => setLater(here)}>
          {t("later")}
        </Button>
        <Button look="primary" data-choice="talk" onClick={room.startTalk}>
          {t("start")}
        </Button>
      </div>
    </div>
  );
}
