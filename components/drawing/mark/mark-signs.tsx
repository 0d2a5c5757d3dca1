import { AttitudePictogram, KindPictogram } from "@/components/map/pictograms";
import type { LiveMark } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { ATTITUDES } from "@/lib/domain/drawing/terms";

/** A mark as signs: its attitudes, or its shape where none was said. */
export function MarkSigns({ mark }: { mark: LiveMark }) {
  const attitudes = mark.attitudes.filter((word): word is Attitude =>
    (ATTITUDES as readonly string[]).includes(word),
  );
  return (
    <span className="mark-signs" aria-hidden>
      {attitudes.map((attitude) => (
        <AttitudePictogram key={attitude} attitude={attitude} size={36} />
      ))}
      {attitudes.length === 0 && <KindPictogram kind={mark.kind} size={36} />}
    </span>
  );
}
