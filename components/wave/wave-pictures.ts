import { zoneLegend, type ClassWords } from "@/components/published/zone-legend";
import { zoneMap, type Ground } from "@/components/published/zone-map";
import { ATTITUDES, type Attitude } from "@/lib/domain/drawing/terms";
import { classOf } from "@/lib/domain/privacy/classes";
import type { Presentation } from "@/lib/domain/privacy/presentation";
import { className } from "@/lib/domain/privacy/public-view";
import type { ShownZone } from "@/lib/domain/privacy/released-zone";
import type { Bounds } from "@/lib/domain/privacy/study-bounds";
import type { ZoneShape } from "@/lib/domain/privacy/zone-shape";
import type { WavePicture } from "./wave-wall";

/** The pictures of a wave, one an attitude: with their numbers of persons, and without colours where they are too few for a scale. */
export function wavePictures(of: {
  zones: readonly ShownZone[];
  presentation: Presentation;
  boundaries: readonly ZoneShape[];
  bounds: Bounds;
  ground: Ground;
  words: ClassWords;
  label: (attitude: Attitude, areas: number) => string;
}): Record<Attitude, WavePicture> {
  const { zones, words, ground, boundaries, bounds } = of;
  const number = new Intl.NumberFormat(words.locale);
  const outlined = of.presentation !== "surface";
  const pictureOf = (attitude: Attitude): WavePicture => {
    const shown = zones
      .filter((zone) => zone.attitude === attitude)
      .toSorted((one, other) => other.persons - one.persons)
      .map((zone) => ({ ...zone, class: className(classOf(zone.persons)) }));
    const map = zoneMap({
      attitude,
      zones: shown,
      boundaries,
      bounds,
      ground,
      outlined,
      written: (_zone, place) => number.format(shown[place]?.persons ?? 0),
      textSize: 24,
      label: of.label(attitude, shown.length),
    });
    const legend = outlined
      ? ""
      : zoneLegend(words, attitude, shown)
          .map(({ html }) => html)
          .join("");
    return {
      map: map.html,
      legend,
      areas: shown.length,
      dotted: !outlined && shown.some(({ rest }) => rest),
    };
  };
  const [use, value, avoid] = ATTITUDES;
  return { use: pictureOf(use), value: pictureOf(value), avoid: pictureOf(avoid) };
}
