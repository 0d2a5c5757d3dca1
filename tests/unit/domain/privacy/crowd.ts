import { createHmac } from "node:crypto";
import { latLngToCell } from "h3-js";
import { studyAreaCells } from "@/lib/domain/privacy/study-area";
import type { Attitude } from "@/lib/domain/drawing/terms";
import type { ReleaseInput } from "@/lib/domain/privacy/produce-release";

/** A rectangle of about 5 × 6 km, lng/lat. */
export const BOUNDARY = [
  [
    [
      [6.77, 51.24],
      [6.85, 51.24],
      [6.85, 51.3],
      [6.77, 51.3],
      [6.77, 51.24],
    ],
  ],
];
export const AREA = studyAreaCells([BOUNDARY], 9);

/** Public places of the invented crowd, lng/lat, the most visited first. */
const PLACES = [
  [6.8135, 51.264],
  [6.815, 51.2655],
  [6.8045, 51.2895],
  [6.7905, 51.276],
  [6.812, 51.2615],
  [6.837, 51.2665],
  [6.803, 51.2905],
  [6.809, 51.256],
  [6.793, 51.2715],
  [6.806, 51.2985],
  [6.8018, 51.2505],
  [6.816, 51.2758],
  [6.7865, 51.274],
  [6.8064, 51.2583],
  [6.8215, 51.2649],
  [6.787, 51.292],
  [6.8085, 51.254],
  [6.833, 51.268],
  [6.8055, 51.2912],
  [6.805, 51.2735],
] as const;

/** mulberry32 (T. Ettinger, public domain): a seed → numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const hashWith = (key: string) => (text: string | Uint8Array) =>
  createHmac("sha256", key).update(text).digest();

/** A person's number as an id of fixed length; sorted as the numbers are. */
export const personId = (person: number) => `00000000-0000-4000-8000-${String(person).padStart(12, "0")}`;

/** Cells that a disc meets, by points on four rings: lng/lat, metres. */
function discCells(lng: number, lat: number, radiusMeters: number): Set<string> {
  const cells = new Set([latLngToCell(lat, lng, 9)]);
  for (let ring = 1; ring <= 4; ring += 1) {
    for (let step = 0; step < 12; step += 1) {
      const angle = (step * Math.PI) / 6;
      const meters = (radiusMeters * ring) / 4;
      const dLat = (meters * Math.sin(angle)) / 111_200;
      const dLng = (meters * Math.cos(angle)) / (111_200 * Math.cos((lat * Math.PI) / 180));
      cells.add(latLngToCell(lat + dLat, lng + dLng, 9));
    }
  }
  return cells;
}

export interface Mark {
  person: number;
  attitude: Attitude;
  cells: string[];
}

/** Invented marks of n people: about eight each, 70 % at public places, the others anywhere. */
export function crowd(n: number, seed: number, marksEach = 8): Mark[] {
  const random = seeded(seed);
  const marks: Mark[] = [];
  for (let person = 0; person < n; person += 1) {
    const count = Math.max(3, Math.round(marksEach * (0.5 + random())));
    for (let i = 0; i < count; i += 1) {
      const attitude = random() < 0.45 ? "use" : random() < 0.6 ? "value" : "avoid";
      const place = PLACES[Math.floor(random() ** 1.5 * PLACES.length)] ?? PLACES[0];
      const atPlace = random() < 0.7;
      const lng = atPlace ? place[0] + (random() - 0.5) * 0.0012 : 6.77 + random() * 0.08;
      const lat = atPlace ? place[1] + (random() - 0.5) * 0.0008 : 51.24 + random() * 0.06;
      const certainty = random();
      const radius = certainty < 0.5 ? 40 : certainty < 0.85 ? 100 : 250;
      marks.push({ person, attitude, cells: [...discCells(lng, lat, radius)] });
    }
  }
  return marks;
}

/** What the job hands to the producer; duplicates are left in, as several drawings of a person leave them. */
export function inputOf(
  marks: readonly Mark[],
  n: number,
  options: Partial<ReleaseInput> = {},
): ReleaseInput {
  const touches = {
    use: new Map<string, number[]>(),
    value: new Map<string, number[]>(),
    avoid: new Map<string, number[]>(),
  };
  for (const { person, attitude, cells } of marks) {
    for (const cell of cells) {
      const list = touches[attitude].get(cell);
      if (list) list.push(person);
      else touches[attitude].set(cell, [person]);
    }
  }
  return {
    people: Array.from({ length: n }, (_, person) => personId(person)),
    touches,
    groups: [],
    further: null,
    area: AREA,
    baseResolution: 9,
    kPlanner: 5,
    kPublic: 10,
    hash: hashWith("study key"),
    on: "2026-11-20",
    ...options,
  };
}
