import { ImageDown, Pencil } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { isLive, isShownAtTheEnd } from "@/lib/domain/drawing/live-mark";
import { textIn } from "@/lib/domain/study/definition";
import { freeStage } from "@/lib/domain/drawing/way";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { HeardDialog } from "../listen/heard-dialog";
import { ShowMapButton } from "../orders/show-map-button";
import { savePicture } from "../picture";
import { ShownMap } from "../shown-map";
import { useObservable } from "../use-observable";
import { Paragraphs } from "./paragraphs";
import { Screen } from "./screen";
import "./farewell.css";

/** The end: thanks, what becomes of it, a picture to take home, and the next person. No avoided place is on screen. */
export function FarewellScreen({ room, host }: { room: Room; host: RoomHost }) {
  const t = useTranslations("way.farewell");
  const { session, saved } = useObservable(room);
  const { history } = useObservable(room.board);
  const marks = useMemo(() => history.marks.filter(isShownAtTheEnd), [history]);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const { feedback, languages, prompts } = room.workshop;
  const alone = session.decision === "alone";
  return (
    <Screen
      title={t(alone ? "aloneTitle" : "title")}
      clip={alone ? "farewell-alone" : "farewell"}
      foot={
        <Button look="primary" data-choice="next-person" onClick={() => setAsking(true)}>
          {t("nextPerson")}
        </Button>
      }
    >
      {!alone && (
        <Paragraphs text={feedback ? textIn(feedback, session.language, languages) : t("feedback")} />
      )}
      <p className="screen-note" role="status">
        {alone ? t("alone") : saved === "arrived" ? t("arrived") : t("notYet")}
      </p>
      <ShownMap host={host} own={room.board} marks={marks} label={t("pictureAlt")} />
      <div className="farewell-actions">
        <Button onClick={() => void savePicture(host, t("pictureAlt")).then((ok) => setFailed(!ok))}>
          <ImageDown aria-hidden />
          {t("picture")}
        </Button>
        <ShowMapButton room={room} />
        <Button onClick={() => room.goTo(freeStage(prompts.questions))}>
          <Pencil aria-hidden />
          {t("change")}
        </Button>
      </div>
      {marks.length < history.marks.filter(isLive).length && (
        <p className="screen-note">{t("pictureNote")}</p>
      )}
      {failed && <p role="alert">{t("pictureFailed")}</p>}
      {asking && (
        <HeardDialog
          clip="page-sure"
          title={t(alone ? "sureAloneTitle" : "sureTitle")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("sureNo")}</Button>
              <Button look="primary" data-choice="sure" onClick={() => void room.nextPerson()}>
                {t("sureYes")}
              </Button>
            </>
          }
        >
          <p>{t(alone ? "sureAloneText" : "sureText")}</p>
        </HeardDialog>
      )}
    </Screen>
  );
}
