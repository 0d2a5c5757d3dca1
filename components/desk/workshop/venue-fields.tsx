import { useState } from "react";
import { useTranslations } from "use-intl";
import { PositionFields } from "@/components/register/position-fields";
import { positionOf, typedOf, type TypedPosition } from "@/components/register/typed-position";
import type { Position } from "@/lib/domain/drawing/document";
import type { StudyMap } from "@/lib/domain/privacy/study-bounds";
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
  const [typed, type] = useState<TypedPosition | null>(null);
  return (
    <fieldset className={fields["set"]}>
      <legend>{t("venue")}</legend>
      <p className={styles["note"]}>{t("venueHint")}</p>
      <PositionFields
        map={map}
        typed={typed ?? typedOf(venue)}
        labels={{ lng: t("lng"), lat: t("lat") }}
        onType={(next) => {
          type(next);
          onChange(positionOf(next));
        }}
      />
    </fieldset>
  );
}
