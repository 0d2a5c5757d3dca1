import { FolderOpen, Hand, Mail, MailCheck, Maximize, Send } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Tablet } from "@/lib/client/handover/tablet";
import type { Room } from "@/lib/client/room/room";
import type { ParkedMap } from "@/lib/client/store/tablet-store";
import { Screen } from "../screens/screen";
import { CheckLink } from "../tablet-check/beside-check";
import { SupportList } from "../support-list";
import { useObservable } from "../use-observable";
import { ParkedDialog } from "./parked-dialog";
import { SaveFile } from "./save-file";
import "./rest.css";

/** Between two people: nothing of anybody is here; what still waits does so sealed. */
export function RestScreen({ room, tablet }: { room: Room; tablet: Tablet }) {
  const t = useTranslations("rest");
  const { waiting, stuck } = useObservable(room);
  const parked = useParkedMaps(tablet);
  const [opening, setOpening] = useState(false);
  const { number } = room.workshop;
  return (
    <Screen
      title={t("title")}
      clip="page-rest"
      foot={
        <Button look="primary" data-choice="begin" onClick={room.begin}>
          <Hand aria-hidden />
          {t("begin")}
        </Button>
      }
    >
      {number !== null && <p className="rest-number">{t("number", { number })}</p>}
      <p>{t("wiped")}</p>
      <div className="rest-post" role="status" data-waiting={waiting}>
        {waiting > 0 ? <Mail aria-hidden size={32} /> : <MailCheck aria-hidden size={32} />}
        <p>{waiting > 0 ? t("waiting", { count: waiting }) : t("arrived")}</p>
        {waiting > 0 && (
          <Button onClick={tablet.sendNow}>
            <Send aria-hidden className="mirrored" />
            {t("send")}
          </Button>
        )}
      </div>
      {stuck > 0 && <p className="screen-problem">{t("stuck", { count: stuck })}</p>}
      <SupportList room={room} />
      <div className="rest-more">
        {parked.length > 0 && (
          <Button data-choice="open-parked" onClick={() => setOpening(true)}>
            <FolderOpen aria-hidden />
            {t("parked.open", { count: parked.length })}
          </Button>
        )}
        <FullScreen />
        <CheckLink />
        {waiting > 0 && <SaveFile tablet={tablet} />}
      </div>
      {opening && <ParkedDialog tablet={tablet} maps={parked} onClose={() => setOpening(false)} />}
    </Screen>
  );
}

function useParkedMaps(tablet: Tablet): readonly ParkedMap[] {
  const [maps, setMaps] = useState<readonly ParkedMap[]>([]);
  useEffect(() => {
    let here = true;
    tablet.parkedMaps().then(
      (found) => here && setMaps(found),
      () => undefined, // a store that cannot be read has nothing to offer
    );
    return () => {
      here = false;
    };
  }, [tablet]);
  return maps;
}

/** Where the browser can fill the screen and does not yet. */
function FullScreen() {
  const t = useTranslations("rest");
  if (!document.fullscreenEnabled || document.fullscreenElement) return null;
  return (
    <Button onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}>
      <Maximize aria-hidden />
      {t("fullScreen")}
    </Button>
  );
}
