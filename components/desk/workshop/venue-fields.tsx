import { useState } from "react";
import { useTranslations } from "use-intl";
import { CoordinateField } from "@/components/register/form-fields";
import { positionOf } from "@/components/register/institution-input";
import { PlacePicker, type StudyMap } from "@/components/register/place-picker";
import type { Position } from "@/lib/domain/drawing/document";
import styles from "../study/set-up.module.css";
import fields from "../study/fields.module.css";

/** Where a workshop is, on the study's map: with a tap, or as coordinates. Both empty: nobody has said. */
export function VenueFields(props: {
  map: StudyMap;
  venue: Position | null;
  onChange: (venue: Position | null) => void;
}) {
  const t = useTranslations("workshop.plan");
  const { map, venue, onChange } = props;
  const [typed, type] = useState<readonly [lng: string, lat: string] | null>(null);
  const [lng, lat] = typed ?? (venue ? [String(venue[0]), String(venue[1])] : ["", ""]);
  const put = (nextLng: string, nextLat: string) => {
    type([nextLng, nextLat]);
    onChange(positionOf(nextLng, nextLat));
  };
  return (
    <fieldset className={fields["set"]}>
      <legend>{t("venue")}</legend>
      <p className={styles["note"]}>{t("venueHint")}</p>
      <PlacePicker
        map={map}
        position={venue}
        onPick={([east, north]) => put(east.toFixed(6), north.toFixed(6))}
      />
      <div className={fields["row"]}>
        <CoordinateField label={t("lng")} value={lng} onChange={(next) => put(next, lat)} />
        <CoordinateField label={t("lat")} value={lat} onChange={(next) => put(lng, next)} />
      </div>
    </fieldset>
  );
}
