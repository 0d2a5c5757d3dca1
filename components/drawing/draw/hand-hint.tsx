import { Pointer } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import "./hand-hint.css";

/** A hand that shows the gesture again and again until the first stroke; it never takes a touch. */
export function HandHint({ host }: { host: SurfaceHost }) {
  const t = useTranslations();
  return (
    <div className="hand-hint">
      <div className="hand-hint-path">
        <svg viewBox="0 0 240 120" aria-hidden>
          <path className="hand-hint-line" d="M30 90C70 20 110 110 150 60S200 30 210 40" pathLength={100} />
        </svg>
        <Pointer className="hand-hint-hand" aria-hidden size={56} strokeWidth={1.5} />
      </div>
      <p>{t(host.space === "sheet" ? "sheet.hint" : "room.draw.hint")}</p>
    </div>
  );
}
