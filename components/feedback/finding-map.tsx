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
  label: string;
}

/** The map that a finding speaks about, its zone drawn heavily: the picture of the public page, which escapes every text. */
export function FindingMap({ view, zones, label, ...of }: Props) {
  const { html } = zoneMap({
    ...of,
    label,
    attitude: view.attitude,
    zones: zones.filter(({ attitude }) => attitude === view.attitude),
    marked: view.zone === null ? [] : [view.zone],
  });
  return <div className={styles["map"]} dangerouslySetInnerHTML={{ __html: html }} />;
}
