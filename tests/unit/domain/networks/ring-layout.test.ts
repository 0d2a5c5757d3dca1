import fc from "fast-check";
import { expect, it } from "vitest";
import { SCOPES } from "@/lib/domain/networks/actor";
import { RING_RADIUS, ringLayout } from "@/lib/domain/networks/ring-layout";
import { TIE_STATES } from "@/lib/domain/networks/tie";

const networks = fc.array(fc.constantFrom(...SCOPES), { minLength: 1, maxLength: 30 }).chain((scopes) =>
  fc.record({
    actors: fc.constant(scopes.map((scope, place) => ({ id: `${place}`, scope }))),
    ties: fc.array(
      fc.record({
        one: fc.integer({ min: 0, max: scopes.length - 1 }).map(String),
        other: fc.integer({ min: 0, max: scopes.length - 1 }).map(String),
        state: fc.constantFrom(...TIE_STATES),
      }),
      { maxLength: 60 },
    ),
  }),
);

it("places everybody once, on the ring of their scope, never two in one place, and always the same", () => {
  fc.assert(
    fc.property(networks, ({ actors, ties }) => {
      const placed = ringLayout(actors, ties);
      expect(placed.map(({ id }) => id)).toEqual(actors.map(({ id }) => id));
      placed.forEach(({ x, y }, at) => {
        const scope = actors[at]?.scope ?? "city";
        expect(Math.hypot(x, y)).toBeCloseTo(RING_RADIUS[scope], 6);
      });
      const places = new Set(placed.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`));
      expect(places.size).toBe(actors.length);
      expect(ringLayout(actors, ties)).toEqual(placed);
    }),
  );
});

it("brings those who are tied near to each other", () => {
  const inner = Array.from({ length: 6 }, (_, at) => ({ id: `i${at}`, scope: "social-space" as const }));
  const outer = Array.from({ length: 6 }, (_, at) => ({ id: `o${at}`, scope: "city" as const }));
  const ties = inner.map(({ id }, at) => ({ one: id, other: `o${5 - at}`, state: "exists" as const }));
  const lengthOf = (placed: ReturnType<typeof ringLayout>) => {
    const at = new Map(placed.map((one) => [one.id, one]));
    return ties.reduce((sum, { one, other }) => {
      const [a, b] = [at.get(one), at.get(other)];
      return a && b ? sum + Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN;
    }, 0);
  };
  expect(lengthOf(ringLayout([...inner, ...outer], ties))).toBeLessThan(
    lengthOf(ringLayout([...inner, ...outer], [])),
  );
});
