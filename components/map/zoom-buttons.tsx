import { Minus, Plus } from "lucide-react";
import { MapButtons } from "./map-buttons";

/** Nearer and farther, in the corner of a map of the desk. */
export function ZoomButtons(props: {
  map: { zoomBy(steps: number): void } | null;
  nearer: string;
  farther: string;
}) {
  const { map } = props;
  return (
    <MapButtons>
      <button type="button" aria-label={props.nearer} onClick={() => map?.zoomBy(1)}>
        <Plus aria-hidden="true" />
      </button>
      <button type="button" aria-label={props.farther} onClick={() => map?.zoomBy(-1)}>
        <Minus aria-hidden="true" />
      </button>
    </MapButtons>
  );
}
