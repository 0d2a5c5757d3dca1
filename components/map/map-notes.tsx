import { useTranslations } from "use-intl";
import { Scale } from "./scale";
import "./map-notes.css";

/** What stands in the corner of every map: how far things are, and where the map comes from. */
export function MapNotes(props: {
  /** Ground metres of a CSS pixel in the middle of the map; null hides the scale. */
  metersPerPixel: number | null;
  basemap: { kind: "tiles" | "schematic" | null; attribution: string | null };
}) {
  const t = useTranslations("map");
  const { kind, attribution } = props.basemap;
  return (
    <div className="map-notes">
      {props.metersPerPixel !== null && <Scale metersPerPixel={props.metersPerPixel} />}
      {kind === "schematic" && <span className="map-note">{t("schematic")}</span>}
      {kind === "tiles" && attribution !== null && (
        <span className="map-note">{t("attribution", { source: plainAttribution(attribution) })}</span>
      )}
    </div>
  );
}

/** Archives may name their source as HTML; only its words are shown. */
export const plainAttribution = (attribution: string): string => attribution.replace(/<[^>]*>/g, "").trim();
