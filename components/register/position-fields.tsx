import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
import { CoordinateField } from "./form-fields";
import { PlacePicker } from "./place-picker";
import styles from "./register.module.css";
import { pointedAt, positionOf, type TypedPosition } from "./typed-position";

/** A place by its name, by a tap on the map, or by its two coordinates: all of them write the same fields. */
export function PositionFields(props: {
  map: StudyMap;
  typed: TypedPosition;
  labels: { lng: string; lat: string };
  onType: (typed: TypedPosition) => void;
}) {
  const { typed, labels, onType } = props;
  const [lng, lat] = typed;
  return (
    <>
      <PlacePicker
        map={props.map}
        position={positionOf(typed)}
        onPick={(position) => onType(pointedAt(position))}
      />
      <div className={styles["pair"]}>
        <CoordinateField label={labels.lng} value={lng} onChange={(next) => onType([next, lat])} />
        <CoordinateField label={labels.lat} value={lat} onChange={(next) => onType([lng, next])} />
      </div>
    </>
  );
}
