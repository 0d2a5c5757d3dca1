import { Minus, Plus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { useObservable } from "../use-observable";

/** Closer and further away, for one hand. */
export function ZoomButtons({ host, className }: { host: SurfaceHost; className: string }) {
  const t = useTranslations("room.draw");
  const { surface } = useObservable(host);
  return (
    <div className={className}>
      <Button aria-label={t("zoomIn")} onClick={() => surface?.zoomBy(1)}>
        <Plus aria-hidden size={32} />
      </Button>
      <Button aria-label={t("zoomOut")} onClick={() => surface?.zoomBy(-1)}>
        <Minus aria-hidden size={32} />
      </Button>
    </div>
  );
}
