import { zoneLegend, type ClassWords } from "@/components/published/zone-legend";
import { zoneMap } from "@/components/published/zone-map";
import type { Ground } from "@/components/published/zone-map";
import type { FindingContent } from "@/lib/domain/feedback/finding";
import type { PublicZone } from "@/lib/domain/privacy/public-view";
import type { Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import styles from "./feedback.module.css";

interface Props {
  view: FindingContent["view"];
  zones: readonly PublicZone[];
  boundaries: readonly ZoneShape[];
  bounds: Bounds;
  ground: Ground;
  words: ClassWords;
}

/** The map that a finding speaks about, its zone drawn heavily: the picture of the public page, which escapes every text. */
export function FindingMap({ view: { attitude, zone }, zones: all, words, ...of }: Props) {
  const zones = all.filter((one) => one.attitude === attitude);
  const heading = words.t(`attitude.${attitude}`);
  const map = zoneMap({
    ...of,
    label: heading,
    attitude,
    zones,
    marked: zone === null ? [] : [zone],
    written: null,
  });
  const legend = zoneLegend(words, attitude, zones).map(({ html }) => html);
  return (
    <figure className={styles["map"]}>
      <div dangerouslySetInnerHTML={{ __html: map.html }} />
      <figcaption>
        <strong>{heading}</strong>
        <span dangerouslySetInnerHTML={{ __html: legend.join("") }} />
      </figcaption>
    </figure>
  );
}
