import { ImageDown } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { receiptGroups } from "@/lib/domain/drawing/identifiers";
import type { Room } from "@/lib/client/room/room";
import { takeUpdate } from "@/lib/client/service-worker/register";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { MapHost } from "../draw/map-host";
import { savePicture } from "../picture";
import { useObservable } from "../use-observable";
import { Screen } from "./screen";
import "./finish.css";

/** The end: the person's own map, the key to it, a picture to take home, and the next person. */
export function FinishScreen({ room, host }: { room: Room; host: SurfaceHost }) {
  const t = useTranslations("way.farewell");
  const { session, saved } = useObservable(room);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const alone = session.decision === "alone";
  const readOnly = useCallback(
    (element: HTMLElement | null) => {
      if (element) host.setReadOnly(true);
    },
    [host],
  );
  return (
    <Screen
      title={t(alone ? "aloneTitle" : "title")}
      foot={
        <Button look="primary" onClick={() => setAsking(true)}>
          {t("nextPerson")}
        </Button>
      }
    >
      {!alone && (
        <section className="finish-key" aria-labelledby="finish-key">
          <h2 id="finish-key">{t("key")}</h2>
          <p className="key" dir="ltr" lang="en">
            {receiptGroups(session.secret).map((part, index) => (
              <span key={`${index}-${part}`}>{part}</span>
            ))}
          </p>
          <p>
            {t.rich("keyText", {
              address: () => <bdi className="finish-address">{`${location.host}/r`}</bdi>,
            })}
          </p>
        </section>
      )}
      <p className="screen-note" role="status">
        {alone ? t("alone") : saved === "arrived" ? t("arrived") : t("notYet")}
      </p>
      <div className="finish-map" ref={readOnly}>
        <MapHost host={host} label={t("pictureAlt")} />
      </div>
      <div className="finish-actions">
        <Button onClick={() => void savePicture(host, t("pictureAlt")).then((ok) => setFailed(!ok))}>
          <ImageDown aria-hidden />
          {t("picture")}
        </Button>
        <Button onClick={() => room.goTo(room.workshop.prompts.questions.length)}>{t("back")}</Button>
      </div>
      {failed && <p role="alert">{t("pictureFailed")}</p>}
      {asking && (
        <Dialog
          title={t(alone ? "sureAloneTitle" : "sureTitle")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("sureNo")}</Button>
              <Button look="primary" onClick={() => void handOn(room)}>
                {t("sureYes")}
              </Button>
            </>
          }
        >
          <p>{t(alone ? "sureAloneText" : "sureText")}</p>
        </Dialog>
      )}
    </Screen>
  );
}

/** Wipes the tablet and loads the page anew: nothing of this person stays in memory, on screen or in the history. */
async function handOn(room: Room): Promise<void> {
  await room.nextPerson();
  await takeUpdate();
  location.replace(location.pathname);
}
