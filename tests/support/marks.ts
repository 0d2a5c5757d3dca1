import { begunMark } from "@/lib/domain/drawing/begun-mark";
import type { LiveMark } from "@/lib/domain/drawing/document";

/** A mark with everything a test does not care about filled in. */
export function plainMark(given: Partial<LiveMark> = {}): LiveMark {
  const begun = begunMark({
    id: "0192f0c1-7a00-4000-8000-000000000001",
    order: 1,
    phase: "spontaneous",
    prompt: "use",
    kind: "place",
    attitudes: ["use"],
    input: "finger",
    sketch: null,
    location: {
      geometry: { type: "Point", coordinates: [6.81, 51.26] },
      certainty: "about",
      radiusMeters: null,
      method: "by-participant",
    },
    drawnAt: "2026-11-22T10:00:00.000Z",
  });
  return { ...begun, ...given };
}
