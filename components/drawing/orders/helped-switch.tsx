import { Check, HandHelping } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import "./hand-button.css";

/** Says that somebody draws for this person: noted with the drawing, and nothing else about it. */
export function HelpedSwitch({ room }: { room: Room }) {
  const t = useTranslations("talk");
  const { session } = useObservable(room);
  return (
    <Button
      look="quiet"
      className="hand-button"
      aria-pressed={session.helped}
      data-choice="helped"
      onClick={() => room.setHelped(!session.helped)}
    >
      {session.helped ? <Check aria-hidden size={32} /> : <HandHelping aria-hidden size={32} />}
      {t("drawnFor")}
    </Button>
  );
}
