import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { KindPictogram } from "@/components/map/pictograms";
import type { Kind } from "@/lib/domain/drawing/terms";
import { DRAWN_KINDS } from "@/lib/client/room/shaping";
import type { DrawnKind } from "@/lib/client/room/shaping";
import "./choice.css";

/** The chip that says what shape was meant: spot, way, area. */
export function KindChoice(props: { label: string; value: Kind; onChange: (kind: DrawnKind) => void }) {
  const t = useTranslations("room.kind");
  return (
    <div className="kinds" role="group" aria-label={props.label}>
      {DRAWN_KINDS.map((kind) => (
        <Button
          key={kind}
          className="kind"
          data-kind={kind}
          aria-pressed={props.value === kind}
          onClick={() => props.onChange(kind)}
        >
          <KindPictogram kind={kind} size={28} />
          {t(kind)}
        </Button>
      ))}
    </div>
  );
}
