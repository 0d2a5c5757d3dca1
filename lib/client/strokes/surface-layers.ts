/** The sheets of the drawing surface, one above the other: base map, marks, halo and colour of the live line, crosshair. */
export interface SurfaceLayers {
  readonly map: HTMLElement;
  readonly marks: HTMLCanvasElement;
  readonly halo: HTMLCanvasElement;
  readonly ink: HTMLCanvasElement;
  showCrosshair(on: boolean): void;
  remove(): void;
}

const SVG = "http://www.w3.org/2000/svg";
/** A ring with four lines and an open middle, on a 96 px grid. */
const CROSSHAIR = "M48 6V36M48 60V90M6 48H36M60 48H90M20 48a28 28 0 1 0 56 0a28 28 0 1 0 -56 0Z";

export function buildLayers(container: HTMLElement, paper: string): SurfaceLayers {
  if (getComputedStyle(container).position === "static") container.style.position = "relative";
  Object.assign(container.style, {
    touchAction: "none",
    userSelect: "none",
    overflow: "hidden",
    background: paper,
  });
  container.style.setProperty("-webkit-touch-callout", "none");
  container.style.setProperty("-webkit-user-select", "none");
  const map = document.createElement("div");
  map.dir = "ltr"; // the frame is mirrored, the map is not
  // Touches are the container's: the map has handlers of its own, which measure the page with every one of them.
  Object.assign(map.style, { position: "absolute", inset: "0", pointerEvents: "none" });
  const [marks, halo, ink] = [sheet(), sheet(), sheet()];
  const crosshair = buildCrosshair();
  container.append(map, marks, halo, ink, crosshair);
  return {
    map,
    marks,
    halo,
    ink,
    showCrosshair: (on) => crosshair.style.setProperty("display", on ? "block" : "none"),
    remove() {
      for (const element of [map, marks, halo, ink, crosshair]) element.remove();
    },
  };
}

function sheet(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, {
    position: "absolute",
    left: "0",
    top: "0",
    width: "100%",
    height: "100%",
    pointerEvents: "none",
  });
  return canvas;
}

function buildCrosshair(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 96 96");
  svg.setAttribute("aria-hidden", "true");
  Object.assign(svg.style, {
    display: "none",
    position: "absolute",
    left: "50%",
    top: "50%",
    width: "96px",
    height: "96px",
    transform: "translate(-50%, -50%)",
    pointerEvents: "none",
    fill: "none",
    strokeLinecap: "round",
  });
  for (const [colour, width] of [
    ["var(--halo)", "8px"],
    ["var(--ink)", "3px"],
  ] as const) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", CROSSHAIR);
    Object.assign(path.style, { stroke: colour, strokeWidth: width });
    svg.append(path);
  }
  return svg;
}
