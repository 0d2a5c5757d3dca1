import { gridFor, ringArea, withoutRepeats } from "../geometry/grid";
import { repairGeometry } from "../geometry/repair";
import { isSimpleRing, ringsMeetOnlyInVertices } from "../geometry/rings";
import { simplifyLine } from "../geometry/simplify";
import type { MultiPolygon } from "../register/area";

type Ring = [number, number][];

/** A boundary of more is thinned before its crossings are looked for: that compares every edge with every other. */
const MOST_VERTICES_PER_RING = 4_000;

/**
 * The outline as it came when it is sound, so that neighbours keep sharing their border to the centimetre; a polygon
 * that crosses itself is repaired by filling it. Right-hand rule (RFC 7946), 7 decimals. Null when nothing with an
 * area is left. Input and output are lng, lat. Cost O(n²) a ring.
 */
export function soundOutline(polygons: readonly (readonly Ring[])[]): MultiPolygon | null {
  const sound = polygons.flatMap((rings) => asItIs(rings.map(thinned)) ?? repaired(rings.map(thinned)));
  return sound.length > 0 ? { type: "MultiPolygon", coordinates: sound } : null;
}

function thinned(ring: Ring): Ring {
  let kept = ring;
  for (let meters = 0.5; kept.length > MOST_VERTICES_PER_RING; meters *= 2) kept = simplifyLine(ring, meters);
  return kept;
}

function asItIs(rings: readonly Ring[]): Ring[][] | null {
  const grid = gridFor(rings.flat());
  const onGrid = rings.map((ring) => withoutRepeats(ring.map(grid.toGrid)));
  if (!onGrid.every(isSimpleRing) || !ringsMeetOnlyInVertices(onGrid)) return null;
  const turned = onGrid.map((ring, index) =>
    ringArea(ring) > 0 === (index === 0) ? ring : ring.toReversed(),
  );
  return [turned.map((ring) => [...ring, ...ring.slice(0, 1)].map(grid.toPosition))];
}

function repaired(rings: readonly Ring[]): Ring[][] {
  const geometry = repairGeometry({ type: "Polygon", coordinates: [...rings] });
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}
