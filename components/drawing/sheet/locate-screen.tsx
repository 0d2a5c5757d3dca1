import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { createLocator } from "@/lib/client/sheet/locator";
import type { Locator } from "@/lib/client/sheet/locator";
import { MapHost } from "../draw/map-host";
import { viewKeys } from "../draw/map-keys";
import { ZoomButtons } from "../draw/zoom-buttons";
import { HandButton } from "../orders/hand-button";
import { useObservable } from "../use-observable";
import { useWords } from "../words";
import { LocateAnswers } from "./locate-answers";
import "../draw/draw-screen.css";
import "./locate-screen.css";

/** "Where is this?", mark by mark: the drawing on one side, the map on the other. The drawing stays as it is. */
export function LocateScreen({ room, sheet, map }: { room: Room; sheet: RoomHost; map: RoomHost }) {
  const t = useTranslations("sheet.locate");
  const locator = useMemo(() => createLocator(room.board), [room]);
  useObservable(locator);
  const { marks, index, mark } = locator.at();
  const words = useWords(room.workshop.center);
  const lend = useCallback(
    (main: HTMLElement | null) => {
      if (!main) return undefined;
      sheet.setReadOnly(true);
      map.setReadOnly(false);
      const ends = [sheet.lend(locator), map.lend(locator)];
      return () => {
        for (const end of ends) end();
      };
    },
    [sheet, map, locator],
  );
  return (
    <main className="draw locate" ref={lend}>
      <header className="draw-head locate-head">
        <h1 className="draw-question" tabIndex={-1} key={index} ref={focused}>
          {mark ? t("title") : marks.length === 0 ? t("nothing") : t("done")}
        </h1>
        {mark && (
          <p className="locate-progress" role="status">
            <bdi>{words.name(mark, index + 1)}</bdi>
            {` · ${t("progress", { number: index + 1, total: marks.length })}`}
          </p>
        )}
      </header>
      <div className="locate-split">
        <Sketch key={mark?.id ?? "all"} sheet={sheet} markId={mark?.id ?? null} label={t("sketch")} />
        <div className="locate-map">
          <MapHost
            host={map}
            label={t("map")}
            onKeyDown={viewKeys(map, {
              enter: (at) => locator.put(at, "exact"),
              escape: () => locator.drawShape(false),
            })}
          />
          <ZoomButtons host={map} className="locate-zoom" />
        </div>
      </div>
      {mark && <LocateAnswers locator={locator} host={map} mark={mark} />}
      <Foot room={room} locator={locator} />
    </main>
  );
}

/** The drawing with the mark that is asked about in its middle. */
function Sketch(props: { sheet: RoomHost; markId: string | null; label: string }) {
  const { sheet, markId } = props;
  const { surface } = useObservable(sheet);
  const show = useCallback(
    (frame: HTMLElement | null) => {
      if (frame && markId) surface?.flyTo(markId);
    },
    [surface, markId],
  );
  return (
    <div className="locate-sketch" ref={show}>
      <MapHost host={sheet} label={props.label} />
    </div>
  );
}

function Foot({ room, locator }: { room: Room; locator: Locator }) {
  const t = useTranslations("sheet.locate");
  const { index, mark } = locator.at();
  return (
    <footer className="draw-foot">
      <HandButton room={room} />
      <div className="stage-buttons">
        <Button
          className="stage-button stage-back"
          aria-label={t("before")}
          onClick={() => (index > 0 ? locator.before() : room.back())}
        >
          <ArrowLeft aria-hidden className="mirrored" />
        </Button>
        {mark ? (
          <Button className="stage-button" data-next onClick={locator.skip}>
            {t("skip")}
            <ArrowRight aria-hidden className="mirrored" />
          </Button>
        ) : (
          <Button className="stage-button" look="primary" data-next onClick={room.next}>
            {t("next")}
            <Check aria-hidden />
          </Button>
        )}
      </div>
    </footer>
  );
}

const focused = (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: true });
