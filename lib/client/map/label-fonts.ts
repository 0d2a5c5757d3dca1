import { LABEL_FONTS } from "./street-scale";

/** Letters that make the browser load each part of the label fonts: Latin, extended Latin, Arabic. */
const SAMPLES = ["Aß", "ğłž", "عربي"];
const PATIENCE_MS = 3_000;

/**
 * Loads the web fonts of map labels before MapLibre rasterises glyphs: it keeps what it drew, so a font that
 * comes later would never be seen. Without a network the map waits three seconds at most.
 */
export async function loadLabelFonts(): Promise<void> {
  const loads = LABEL_FONTS.flatMap((font) =>
    SAMPLES.map((sample) => document.fonts.load(`24px "${font}"`, sample)),
  );
  await Promise.race([Promise.allSettled(loads), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
