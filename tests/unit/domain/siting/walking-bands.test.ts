import { expect, it } from "vitest";
import { localPlane } from "@/lib/domain/geometry/local-plane";
import { isInside } from "@/lib/domain/import/inside";
import { DEFAULT_ASSUMPTIONS } from "@/lib/domain/siting/assumptions";
import { walkingBands } from "@/lib/domain/siting/walking-bands";

const plane = localPlane([8.68, 49.41]);
const at = (x: number, y: number) => plane.toPosition({ x, y }) as [number, number];
const node = (id: string, x: number, y: number) => ({ id, at: at(x, y) });

/** A street of two kilometres to the east; another one 200 metres north of it, which only the far end leads to. */
const network = {
  nodes: [node("west", 0, 0), node("east", 2_000, 0), node("back", 2_000, 200), node("end", 0, 200)],
  edges: [
    { from: "west", to: "east", metres: 2_000 },
    { from: "east", to: "back", metres: 200 },
    { from: "back", to: "end", metres: 2_000 },
  ],
};
/** 300, 600 and 900 metres. */
const assumptions = { ...DEFAULT_ASSUMPTIONS, speed: 1, bands: [5, 10, 15] as [number, number, number] };

it("shows what ways reach, in the middle of an edge as well, and not what is near beside them", () => {
  const bands = walkingBands({ network, assumptions }, at(0, 0));
  expect(bands.map(({ minutes }) => minutes)).toEqual([5, 10, 15]);
  const reached = (x: number, y: number) =>
    bands.flatMap(({ minutes, shape }) => (isInside(at(x, y), shape) ? [minutes] : []));
  expect(reached(100, 0)).toEqual([5]);
  expect(reached(450, 0)).toEqual([10]);
  expect(reached(800, 20)).toEqual([15]);
  expect(reached(1_100, 0)).toEqual([]);
  expect(reached(0, 200)).toEqual([]);
});

it("has less time left where the way to the network is long, and none without a network", () => {
  const [short] = walkingBands({ network, assumptions }, at(0, -150));
  expect(short && isInside(at(250, 0), short.shape)).toBe(false);
  expect(walkingBands({ network, assumptions }, at(0, -5_000))).toEqual([]);
  expect(walkingBands({ network: null, assumptions }, at(0, 0))).toEqual([]);
});
