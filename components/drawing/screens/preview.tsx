import { ArrowRight, Check, X } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { begunMark } from "@/lib/domain/drawing/begun-mark";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { previewLayersOf } from "@/lib/domain/drawing/way";
import { previewFields } from "@/lib/domain/surface/preview-fields";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { ShownMap } from "../shown-map";
import { useObservable } from "../use-observable";
import { Choice, Choices } from "./choice";
import { Screen } from "./screen";

/** What others will see of this map, before it is finished; then each further consent layer on a page of its own. */
export function PreviewScreen({ room, host }: { room: Room; host: RoomHost }) {
  const { session } = useObservable(room);
  const layer = previewLayersOf(room.workshop.consent.layers)[session.stage - 1];
  return layer ? <LayerQuestion key={layer} room={room} layer={layer} /> : <Fields room={room} host={host} />;
}

function Fields({ room, host }: { room: Room; host: RoomHost }) {
  const t = useTranslations("way");
  const { kPlanner, bounds, baseResolution } = room.workshop;
  const { history } = useObservable(room.board);
  const marks = useMemo(() => history.marks.filter(isLive), [history]);
  const fields = useMemo(() => fieldMarks(marks, bounds, baseResolution), [marks, bounds, baseResolution]);
  return (
    <Screen
      title={t("preview.title")}
      clip="preview"
      foot={
        <Button look="primary" data-next onClick={room.next}>
          {t("next")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      }
    >
      <p>{t("preview.text", { count: kPlanner })}</p>
      {fields.length > 0 ? (
        <ShownMap
          host={host}
          own={room.board}
          marks={fields}
          label={t("preview.fields", { count: fields.length })}
        />
      ) : (
        <p className="screen-problem">{t("preview.empty")}</p>
      )}
      {marks.some((mark) => mark.private) && <p className="screen-note">{t("preview.kept")}</p>}
    </Screen>
  );
}

/** The fields as areas, so that the map paints them like anything drawn. */
function fieldMarks(
  marks: readonly LiveMark[],
  bounds: Room["workshop"]["bounds"],
  resolution: Room["workshop"]["baseResolution"],
): LiveMark[] {
  return previewFields(marks, bounds, resolution).map(({ id, ring, attitudes }, index) =>
    begunMark({
      id,
      order: index + 1,
      phase: "spontaneous",
      prompt: null,
      kind: "area",
      attitudes,
      input: "finger",
      sketch: null,
      location: {
        geometry: { type: "Polygon", coordinates: [ring] },
        certainty: null,
        radiusMeters: null,
        method: "by-participant",
      },
      drawnAt: "",
    }),
  );
}

function LayerQuestion({ room, layer }: { room: Room; layer: ReturnType<typeof previewLayersOf>[number] }) {
  const t = useTranslations("way.preview");
  const onPaper = useTranslations("sheet.paper");
  const answer = (yes: boolean) => {
    room.allow(layer, yes);
    room.next();
  };
  return (
    <Screen title={t(`${layer}.title`)} clip={`layer-${layer}`}>
      <p>{t(`${layer}.text`)}</p>
      {layer === "drawing" && room.photo.lies() && <p>{onPaper("layer")}</p>}
      <Choices>
        <Choice
          name="no"
          picture={<X aria-hidden size={56} />}
          title={t("no")}
          onChoose={() => answer(false)}
        />
        <Choice
          name="yes"
          picture={<Check aria-hidden size={56} />}
          title={t("yes")}
          onChoose={() => answer(true)}
        />
      </Choices>
      <p className="screen-note">{t("changeable")}</p>
    </Screen>
  );
}
