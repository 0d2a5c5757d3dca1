import { middleOf, type StudyMap } from "@/lib/domain/privacy/study-bounds";
import { createMap, type MapHandle, type MapOptions } from "./maplibre";

/** A map that people move, with all of a study's box in sight at first. Throws `NoWebGlError` where none can be drawn. */
export const createStudyMap = (
  container: HTMLElement,
  { bounds, ...rest }: StudyMap & Pick<MapOptions, "landmarks" | "label">,
): MapHandle =>
  createMap(container, { ...rest, bounds, center: middleOf(bounds), zoom: ZOOM, interactive: true });

/** Of no importance where the whole box is shown. */
const ZOOM = 12;
