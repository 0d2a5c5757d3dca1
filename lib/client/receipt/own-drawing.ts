import type { DrawingDocument, Mark, Position } from "@/lib/domain/drawing/document";
import type { Attitude } from "@/lib/domain/drawing/terms";
import { isLive } from "@/lib/domain/drawing/live-mark";
import { ATTITUDES } from "@/lib/domain/drawing/terms";
import { positionsOf } from "@/lib/domain/drawing/describe";

const VIEW_PIXELS = 520;
const WORLD_PIXELS = 512;
/** A single place is shown with what is around it. */
const LEAST_SPAN_DEGREES = 0.012;

/** Attitudes that were put to the person, or that stand on a mark. */
export function knownAttitudes(drawing: DrawingDocument): Attitude[] {
  return ATTITUDES.filter(
    (attitude) =>
      drawing.asked.includes(attitude) ||
      drawing.marks.some((mark) => isLive(mark) && mark.attitudes.includes(attitude)),
  );
}

/** Middle (lng, lat) and zoom that show every mark; null when none is on the map. */
export function viewOf(marks: readonly Mark[]): { center: Position; zoom: number } | null {
  const all = marks.flatMap((mark) =>
    isLive(mark) && mark.location ? positionsOf(mark.location.geometry) : [],
  );
  if (all.length === 0) return null;
  const lngs = all.map(([lng]) => lng);
  const lats = all.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const span = Math.max(
    east - west,
    (north - south) / Math.cos((middle[1] * Math.PI) / 180),
    LEAST_SPAN_DEGREES,
  );
  const zoom = Math.log2((VIEW_PIXELS * 360) / (WORLD_PIXELS * span));
  return { center: middle, zoom: Math.max(2, Math.min(16, zoom)) };
}

/** One's own marks as GeoJSON (RFC 7946), to take along. */
export function ownGeoJson(drawing: DrawingDocument): string {
  const features = drawing.marks.filter(isLive).map((mark) => ({
    type: "Feature",
    id: mark.id,
    geometry: mark.location?.geometry ?? null,
    properties: {
      order: mark.order,
      kind: mark.kind,
      attitudes: mark.attitudes,
      label: mark.label,
      comment: mark.comment,
      radiusMeters: mark.location?.radiusMeters ?? null,
      drawnAt: mark.drawnAt,
    },
  }));
  return JSON.stringify({ type: "FeatureCollection", features }, null, 2);
}
