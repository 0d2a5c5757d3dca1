import type { Position } from "../drawing/document";
import type { MultiPolygon } from "../register/area";

/**
 * Places of the demo studies, lng lat, right to some hundred metres. Public names stand only where the invented
 * people say nothing bad; a place that somebody avoids carries a neutral name, so that nothing sticks to a real house.
 */
export interface DemoPlace {
  at: Position;
  label: string;
  /** Radius in metres when drawn as an area; null for what is a point or a crossing. */
  extentMeters: number | null;
}

const place = (lat: number, lng: number, label: string, extentMeters: number | null = null): DemoPlace => ({
  at: [lng, lat],
  label,
  extentMeters,
});

export const PLACES = {
  p01: place(51.264, 6.8135, "Einkaufsstraße (Beispiel)", 130),
  p02: place(51.2655, 6.815, "Quartiersplatz (Beispiel)", 80),
  p03: place(51.2636, 6.813, "Stadtbücherei Rath"),
  p04: place(51.268, 6.813, "Familienzentrum (Beispiel)"),
  p05: place(51.2615, 6.812, "S-Bahn-Halt (Beispiel)"),
  p06: place(51.2649, 6.8215, "Bahnhof Rath"),
  p07: place(51.262, 6.8105, "Verwaltungsstelle (Beispiel)"),
  p08: place(51.2583, 6.8064, "Junges Schauspiel"),
  p09: place(51.2665, 6.837, "Aaper Wald", 420),
  p10: place(51.268, 6.833, "Waldspielplatz", 110),
  p11: place(51.2648, 6.8165, "Kleiner Platz (Beispiel)", 70),
  p12: place(51.264, 6.8185, "Unterführung (Beispiel)"),
  p13: place(51.274, 6.7865, "S-Bahn Unterrath"),
  p14: place(51.276, 6.7905, "Bücherei und Bad Unterrath"),
  p15: place(51.2715, 6.793, "Park (Beispiel)", 150),
  p16: place(51.2895, 6.8045, "Ortsmitte (Beispiel)", 110),
  p17: place(51.2905, 6.803, "Jugendhaus Nord (Beispiel)"),
  p18: place(51.2912, 6.8055, "Grundschule (Beispiel)"),
  p19: place(51.2985, 6.806, "Baggersee", 260),
  p20: place(51.292, 6.787, "Bahnhof Flughafen"),
  p21: place(51.2758, 6.816, "Veranstaltungshalle (Beispiel)", 140),
  p22: place(51.2505, 6.8018, "Große Kreuzung (Beispiel)", 120),
  p23: place(51.256, 6.809, "Läden am Mörsenbroicher Weg", 110),
  p24: place(51.254, 6.8085, "Gemeindesaal (Beispiel)"),
  p25: place(51.2735, 6.805, "Fußweg unter der Autobahn (Beispiel)"),
} as const satisfies Record<string, DemoPlace>;
export type PlaceId = keyof typeof PLACES;

export const QUARTERS = {
  L: { name: "Lichtenbroich", at: [6.804, 51.2895], spreadMeters: 233 },
  U: { name: "Unterrath", at: [6.7906, 51.2736], spreadMeters: 300 },
  R: { name: "Rath", at: [6.8142, 51.2661], spreadMeters: 300 },
  M: { name: "Mörsenbroich", at: [6.8081, 51.2553], spreadMeters: 270 },
} as const satisfies Record<string, { name: string; at: Position; spreadMeters: number }>;
export type QuarterId = keyof typeof QUARTERS;

/** Outside the district; still on the earth. */
export const OUTSIDE: readonly [DemoPlace, ...DemoPlace[]] = [
  place(51.226, 6.776, "Innenstadt", 350),
  place(51.22, 6.794, "Hauptbahnhof"),
  place(51.2975, 6.8505, "Markt in Ratingen"),
  place(51.2255, 6.7655, "Am Rhein", 220),
  place(51.2335, 6.743, "Arbeit, andere Rheinseite"),
];

/** Not on this map at all: told, but without a location. */
export const NOWHERE = [
  "Mein Handy",
  "Familie, weit weg",
  "Online-Kurs",
  "Telefonat am Abend",
  "Mein altes Viertel",
] as const;

/**
 * The district, simplified to a ring (lng lat, counter-clockwise, closed): the demo studies' social space.
 * Roughly Stadtbezirk 6; drawn by hand, not for measuring.
 */
export const DISTRICT: readonly Position[] = [
  [6.7735, 51.2588],
  [6.7868, 51.2569],
  [6.7925, 51.2515],
  [6.7985, 51.2468],
  [6.8075, 51.2462],
  [6.8185, 51.2488],
  [6.8262, 51.2545],
  [6.8335, 51.2592],
  [6.8452, 51.2628],
  [6.8505, 51.2705],
  [6.8468, 51.2795],
  [6.8392, 51.2862],
  [6.8268, 51.2915],
  [6.8222, 51.2985],
  [6.8142, 51.3032],
  [6.8028, 51.3042],
  [6.7912, 51.2998],
  [6.7852, 51.2925],
  [6.7825, 51.2838],
  [6.7722, 51.2795],
  [6.7698, 51.2705],
  [6.7735, 51.2588],
];

/** Outlines of the district's quarters (lng lat), drawn by hand and simpler still; side by side, none over another. */
export const DEMO_QUARTERS: readonly { name: string; outline: MultiPolygon }[] = [
  quarter(QUARTERS.L.name, [6.765, 51.2835, 6.852, 51.306]),
  quarter(QUARTERS.U.name, [6.765, 51.246, 6.8005, 51.2835]),
  quarter(QUARTERS.R.name, [6.8005, 51.2595, 6.852, 51.2835]),
  quarter(QUARTERS.M.name, [6.8005, 51.246, 6.852, 51.2595]),
];

function quarter(name: string, [west, south, east, north]: [number, number, number, number]) {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { name, outline: { type: "MultiPolygon" as const, coordinates: [[ring]] } };
}
