import { AttitudePictogram, WishPictogram } from "@/components/map/pictograms";
import type { Stance } from "@/lib/domain/drawing/terms";

/** The sign of what a mark says: a feeling in its colour, or a wish in ink. */
export function StancePictogram({ stance, size }: { stance: Stance; size: number }) {
  return stance === "here" || stance === "not-here" ? (
    <WishPictogram wish={stance} size={size} />
  ) : (
    <AttitudePictogram attitude={stance} size={size} />
  );
}
