import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { isLive, isShownToGroup } from "@/lib/domain/drawing/live-mark";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { ShownMap } from "../shown-map";
import { useObservable } from "../use-observable";
import "../draw/draw-screen.css";
import "./show.css";

/** The person's map for the group around the tablet, as large as the screen. Nothing of it leaves the tablet. */
export function ShowScreen({ room, host }: { room: Room; host: RoomHost }) {
  const t = useTranslations("talk.show");
  const { history } = useObservable(room.board);
  const marks = useMemo(() => history.marks.filter(isShownToGroup), [history]);
  const hides = marks.length < history.marks.filter(isLive).length;
  return (
    <main className="draw show">
      <h1 className="visually-hidden">{t("label")}</h1>
      <ShownMap host={host} own={room.board} marks={marks} label={t("label")} />
      <footer className="draw-foot show-foot">
        <Button look="primary" autoFocus data-choice="show-back" onClick={() => room.showMap(false)}>
          <ArrowLeft aria-hidden className="mirrored" />
          {t("back")}
        </Button>
        {hides && <p>{t("hidden")}</p>}
      </footer>
    </main>
  );
}
