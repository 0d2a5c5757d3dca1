import type { DataDrivenPropertyValueSpecification } from "./maplibre";

/** Web fonts of `components/ui/tokens.css`; without a glyph server MapLibre draws labels from them. */
export const LABEL_FONTS = ["Noto Sans", "Noto Sans Arabic"];

/** A value in CSS pixels that grows with the zoom: pairs of zoom and pixels. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, pixels: number])[]
): DataDrivenPropertyValueSpecification<number> {
  return [
    "interpolate",
    ["exponential", 1.5],
    ["zoom"],
    ...stops.flat(),
  ] as unknown as DataDrivenPropertyValueSpecification<number>;
}

/** Line width in pixels at zoom 10, 13, 16 and 18, for streets in three widths and motorways. */
const WIDTHS = {
  minor: [0, 0.9, 4.5, 12],
  middle: [0.5, 1.8, 7, 17],
  main: [0.9, 2.8, 9, 22],
  motorway: [1.4, 3.6, 10.5, 25],
} as const;

/** Width of a street; `casing` pixels are added on both sides. */
export function streetWidth(
  scale: keyof typeof WIDTHS,
  casing: number,
): DataDrivenPropertyValueSpecification<number> {
  const [z10, z13, z16, z18] = WIDTHS[scale];
  return byZoom([10, z10 + casing], [13, z13 + 2 * casing], [16, z16 + 2 * casing], [18, z18 + 2 * casing]);
}
