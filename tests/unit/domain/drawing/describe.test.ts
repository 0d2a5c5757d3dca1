import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeMark, middleOf, moveTo, whereIs } from "@/lib/domain/drawing/describe";
import type { Position } from "@/lib/domain/drawing/document";
import { plainMark } from "../../../support/marks";

const CENTER: Position = [6.81, 51.26];
const location = { certainty: null, radiusMeters: null, method: "by-participant" } as const;

describe("marks in words", () => {
  it("names the eight directions and rounds distances as people speak", () => {
    expect(whereIs([6.81, 51.27], CENTER)).toEqual({
      near: false,
      direction: "north",
      distanceMeters: 1_100,
    });
    expect(whereIs([6.83, 51.26], CENTER)).toEqual({ near: false, direction: "east", distanceMeters: 1_400 });
    expect(whereIs([6.806, 51.2575], CENTER)).toEqual({
      near: false,
      direction: "southwest",
      distanceMeters: 400,
    });
    expect(whereIs([6.8, 51.2663], CENTER)).toMatchObject({ direction: "northwest" });
    expect(whereIs([6.811, 51.2605], CENTER)).toEqual({ near: true });
  });

  it("gives a way its length, a circle its diameter, a tap none", () => {
    const way = plainMark({
      kind: "way",
      location: {
        ...location,
        geometry: {
          type: "LineString",
          coordinates: [
            [6.81, 51.26],
            [6.81, 51.265],
            [6.82, 51.265],
          ],
        },
      },
    });
    expect(describeMark(way, CENTER).sizeMeters).toBe(1_300);
    const circle = plainMark({
      location: { ...location, radiusMeters: 42, geometry: { type: "Point", coordinates: CENTER } },
    });
    expect(describeMark(circle, CENTER).sizeMeters).toBe(80);
    expect(describeMark(plainMark(), CENTER).sizeMeters).toBeNull();
    expect(describeMark(plainMark({ location: null }), CENTER)).toMatchObject({
      sizeMeters: null,
      where: null,
    });
  });

  it("moves a shape so that its middle lies where it was put", () => {
    const position = fc.tuple(
      fc.double({ min: 6, max: 7, noNaN: true }),
      fc.double({ min: 51, max: 52, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 20 }), position, (coordinates, target) => {
        const moved = moveTo({ type: "LineString", coordinates }, target);
        const [lng, lat] = middleOf(moved);
        expect(lng).toBeCloseTo(target[0], 6);
        expect(lat).toBeCloseTo(target[1], 6);
      }),
    );
  });
});
