import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { maySend } from "@/lib/domain/drawing/session";
import { watchFingers } from "@/lib/client/room/fingers";
import type { Room } from "@/lib/client/room/room";
import { HeardDialog } from "../listen/heard-dialog";
import { SupportList } from "../support-list";
import { useObservable } from "../use-observable";
import { Calm } from "./calm";
import { EraseAsked } from "./erase-asked";

/**
 * What the facilitator asked of this tablet. It waits until no finger is on the page, and nothing of it takes
 * anything away: only the person at the tablet does.
 */
export function Orders({ room }: { room: Room }) {
  const { orders, resting, session } = useObservable(room);
  const [fingers] = useState(() => watchFingers(window));
  const touching = useObservable(fingers);
  // Who went on is asked what else is wanted of them, although the stop stands for the others.
  const [wentOn, goOn] = useState(false);
  if (wentOn && !orders.stop) goOn(false);
  const asked = orders.out ? "out" : orders.erase ? "erase" : null;
  const waiting = orders.hold ? "hold" : orders.stop && !wentOn && !session.finishedAt ? "stop" : asked;
  const [shown, show] = useState<typeof waiting>(null);
  // What stands stays while it is asked for, also under the finger that answers it.
  if (shown !== waiting && !touching) show(waiting);
  if (resting || shown === null || shown !== waiting) return null;
  switch (shown) {
    case "hold":
      return <Hold />;
    case "stop":
      return <Stop room={room} onAnswered={() => goOn(true)} />;
    case "erase":
      return <EraseAsked room={room} />;
    case "out":
      return <Forget room={room} />;
  }
}

/** Until the facilitator goes on. */
function Hold() {
  const t = useTranslations("talk.hold");
  return <Calm clip="hold" title={t("title")} text={t("text")} />;
}

/** The map is out of sight at once; the person goes on, puts it away for their three pictures, or ends. */
function Stop({ room, onAnswered }: { room: Room; onAnswered: () => void }) {
  const t = useTranslations("talk.stop");
  const { session } = useObservable(room);
  return (
    <Calm clip="stop" title={t("title")} text={t("text")}>
      {maySend(session) && (
        <Button
          data-choice="end"
          onClick={() => {
            onAnswered();
            room.end();
          }}
        >
          {t("end")}
        </Button>
      )}
      {session.lock && (
        <Button data-choice="park" onClick={() => void room.park()}>
          {t("park")}
        </Button>
      )}
      <Button look="primary" data-choice="go-on" onClick={onAnswered}>
        {t("goOn")}
      </Button>
      <SupportList room={room} />
    </Calm>
  );
}

/** Forgets an unfinished map only when somebody at the tablet says so. */
function Forget({ room }: { room: Room }) {
  const t = useTranslations("talk.erase");
  const { session } = useObservable(room);
  const [answered, answer] = useState(false);
  if (answered || session.finishedAt) return null;
  return (
    <HeardDialog
      clip="page-forget"
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
    </HeardDialog>
  );
}
