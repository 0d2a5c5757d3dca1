import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { maySend } from "@/lib/domain/drawing/session";
import { watchFingers } from "@/lib/client/room/fingers";
import type { Room } from "@/lib/client/room/room";
import { SupportList } from "../support-list";
import { useObservable } from "../use-observable";
import { Hold } from "./hold";

/**
 * What the facilitator asked of this tablet. It waits until no finger is on the page, and nothing of it takes
 * anything away.
 */
export function Orders({ room }: { room: Room }) {
  const { orders, resting } = useObservable(room);
  const [fingers] = useState(() => watchFingers(window));
  const touching = useObservable(fingers);
  const waiting = orders.hold ? "hold" : orders.stop ? "stop" : orders.erase ? "erase" : null;
  const [shown, show] = useState<typeof waiting>(null);
  // What stands stays while it is asked for, also under the finger that answers it.
  if (shown !== waiting && !touching) show(waiting);
  if (resting || shown === null || shown !== waiting) return null;
  if (shown === "hold") return <Hold />;
  return shown === "stop" ? <Stop room={room} /> : <Forget room={room} />;
}

/** A pause, and the offer to end with what is there. */
function Stop({ room }: { room: Room }) {
  const t = useTranslations("talk.stop");
  const { session } = useObservable(room);
  const [answered, answer] = useState(false);
  if (answered || session.finishedAt) return null;
  const goOn = () => answer(true);
  return (
    <Dialog
      title={t("title")}
      onClose={goOn}
      actions={
        <>
          {maySend(session) && (
            <Button
              data-choice="end"
              onClick={() => {
                goOn();
                room.end();
              }}
            >
              {t("end")}
            </Button>
          )}
          <Button data-choice="go-on" onClick={goOn}>
            {t("goOn")}
          </Button>
        </>
      }
    >
      <p>{t("text")}</p>
      <SupportList room={room} />
    </Dialog>
  );
}

/** Forgets an unfinished map only when somebody at the tablet says so. */
function Forget({ room }: { room: Room }) {
  const t = useTranslations("talk.erase");
  const { session } = useObservable(room);
  const [answered, answer] = useState(false);
  if (answered || session.finishedAt) return null;
  return (
    <Dialog
      title={t("title")}
      onClose={() => answer(true)}
      actions={
        <>
          <Button data-choice="keep" onClick={() => answer(true)}>
            {t("no")}
          </Button>
          <Button look="danger" data-choice="forget" onClick={() => void room.nextPerson()}>
            {t("yes")}
          </Button>
        </>
      }
    >
      <p>{t("text")}</p>
    </Dialog>
  );
}
