import type { MapLibreMap, StyleSpecification } from "./maplibre";

/** A map's style, which outlives every loss of the graphics context. */
export interface KeptStyle {
  /** Takes the place of the style before. */
  show(style: StyleSpecification): void;
}

/**
 * MapLibre brings a style back that was loaded when the graphics context went. One that was still loading, or that was
 * set meanwhile, it forgets: that one is set again here. Layers that were added to it come back in the first case only.
 */
export function keepStyle(map: MapLibreMap, first: StyleSpecification): KeptStyle {
  let wanted = first;
  let loaded = false;
  let lost = false;
  const set = () => map.setStyle(wanted, { diff: false });
  map.on("style.load", () => {
    loaded = true;
  });
  map.on("webglcontextlost", () => {
    lost = true;
  });
  map.on("webglcontextrestored", () => {
    lost = false;
    if (!loaded) set();
    loaded = false; // until what was set, by MapLibre or here, is loaded
  });
  return {
    show(style) {
      wanted = style;
      loaded = false;
      if (!lost) set();
    },
  };
}
