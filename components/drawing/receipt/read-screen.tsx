import { Braces, ImageDown, Pencil } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { DrawingDocument } from "@/lib/domain/drawing/document";
import { ownGeoJson } from "@/lib/client/receipt/own-drawing";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { MapHost } from "../draw/map-host";
import { downloadFile } from "@/lib/client/picture/download-file";
import { savePicture } from "../picture";
import { Screen } from "../screens/screen";

/** Reading one's own map, and taking it along. */
export function ReadScreen(props: {
  drawing: DrawingDocument;
  host: SurfaceHost;
  onCorrect: () => void;
  onBack: () => void;
}) {
  const t = useTranslations("receipt.found");
  const [failed, setFailed] = useState(false);
  const { host, drawing } = props;
  const readOnly = useCallback(
    (element: HTMLElement | null) => {
      if (element) host.setReadOnly(true);
    },
    [host],
  );
  const takeData = () =>
    downloadFile(
      new Blob([ownGeoJson(drawing)], { type: "application/geo+json" }),
      `${t("fileName")}.geojson`,
    );
  return (
    <Screen title={t("title")} clip="page-read">
      {drawing.finishedAt === null && <p className="screen-problem">{t("unfinished")}</p>}
      <div className="own-map" ref={readOnly}>
        <MapHost host={host} label={t("map")} />
      </div>
      <div className="own-actions">
        <Button look="primary" onClick={props.onCorrect}>
          <Pencil aria-hidden />
          {t("correct")}
        </Button>
        <Button onClick={() => void savePicture(host, t("fileName")).then((ok) => setFailed(!ok))}>
          <ImageDown aria-hidden />
          {t("picture")}
        </Button>
        <Button onClick={takeData}>
          <Braces aria-hidden />
          {t("data")}
        </Button>
        <Button onClick={props.onBack}>{t("back")}</Button>
      </div>
      {failed && <p role="alert">{t("pictureFailed")}</p>}
    </Screen>
  );
}
