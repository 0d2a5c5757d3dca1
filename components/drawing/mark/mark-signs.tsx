import { KindPictogram } from "@/components/map/pictograms";
import type { LiveMark } from "@/lib/domain/drawing/document";
import { StancePictogram } from "./stance-pictogram";

/** A mark as signs: what it says, or its shape where nothing was said. */
export function MarkSigns({ mark }: { mark: LiveMark }) {
  return (
    <span className="mark-signs" aria-hidden>
      {mark.attitudes.map((stance) => (
        <StancePictogram key={stance} stance={stance} size={36} />
      ))}
      {mark.attitudes.length === 0 && <KindPictogram kind={mark.kind} size={36} />}
    </span>
  );
}
