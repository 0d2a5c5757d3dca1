import { HALO, INK } from "@/lib/client/map/palette";
import type { LegendEntry } from "@/lib/client/planner/picture";
import { ZONE_OPACITY } from "@/lib/client/planner/zone-colours";
import { dotsFill } from "./dot-patterns";

/** What a legend's entry looks like, 28 × 20; `id` is that of the dot patterns beside it. */
export function LegendSwatch({ entry: { look, colour }, id }: { entry: LegendEntry; id: string }) {
  if (look === "institution")
    return <circle cx="14" cy="10" r="5.5" fill={HALO} stroke={INK} strokeWidth="2.5" />;
  if (look === "study")
    return <path d="M1 10H27" stroke={INK} strokeWidth="2" strokeDasharray="9 3 2 3" fill="none" />;
  if (look === "quarter")
    return <path d="M1 10H27" stroke={INK} strokeWidth="1.6" strokeDasharray="2 3.5" fill="none" />;
  const filled = look === "fill";
  return (
    <>
      {filled ? null : <rect x="1" y="1" width="26" height="18" fill={HALO} />}
      <rect
        x="1"
        y="1"
        width="26"
        height="18"
        fill={filled ? colour : look === "dots" ? dotsFill(id, colour) : "none"}
        fillOpacity={filled ? ZONE_OPACITY : 1}
        stroke={INK}
        strokeWidth="1.1"
      />
    </>
  );
}
