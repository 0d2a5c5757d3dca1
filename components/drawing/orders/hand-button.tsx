import { BellRing } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import "./hand-button.css";

/** Calls somebody over without a word; the button says what became of it, and takes it back. */
export function HandButton({ room }: { room: Room }) {
  const t = useTranslations("talk.hand");
  const { handRaised, orders } = useObservable(room);
  if (!room.workshop.pass) return null;
  const said = !handRaised ? "call" : orders.coming ? "coming" : "called";
  return (
    <>
      <Button
        look="quiet"
        className="hand-button"
        aria-pressed={handRaised}
        data-hand={said}
        onClick={() => room.raiseHand(!handRaised)}
      >
        <BellRing aria-hidden size={32} />
        {t(said)}
      </Button>
      <span className="visually-hidden" role="status">
        {handRaised ? t(said) : null}
      </span>
    </>
  );
}
