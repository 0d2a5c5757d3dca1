import { CircleDashed, Lasso, MapPin, MapPinOff, Spline, X } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import type { Locator } from "@/lib/client/sheet/locator";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { useObservable } from "../use-observable";

/** Four answers, each as large as the others: a spot, somewhere there, a shape drawn by finger, not on this map. */
export function LocateAnswers(props: { locator: Locator; host: SurfaceHost; mark: LiveMark }) {
  const t = useTranslations("sheet.locate");
  const { locator, host } = props;
  const { tool } = useObservable(locator);
  const { surface } = useObservable(host);
  const way = props.mark.kind === "way";
  const put = (certainty: "exact" | "about") => () => {
    const middle = surface?.centre();
    if (middle) locator.put([middle.lng, middle.lat], certainty);
  };
  if (tool === "draw") {
    return (
      <div className="locate-answers" role="group" aria-label={t("title")}>
        <p role="status">{t(way ? "wayHow" : "areaHow")}</p>
        <Button onClick={() => locator.drawShape(false)}>
          <X aria-hidden />
          {t("cancel")}
        </Button>
      </div>
    );
  }
  return (
    <div className="locate-answers" role="group" aria-label={t("title")}>
      <p>{t("how")}</p>
      <Button data-answer="exact" onClick={put("exact")}>
        <MapPin aria-hidden size={36} />
        {t("exact")}
      </Button>
      <Button data-answer="about" onClick={put("about")}>
        <CircleDashed aria-hidden size={36} />
        {t("about")}
      </Button>
      <Button data-answer="area" onClick={() => locator.drawShape(true)}>
        {way ? <Spline aria-hidden size={36} /> : <Lasso aria-hidden size={36} />}
        {t(way ? "way" : "area")}
      </Button>
      <Button data-answer="nowhere" onClick={locator.nowhere}>
        <MapPinOff aria-hidden size={36} />
        {t("nowhere")}
      </Button>
    </div>
  );
}
