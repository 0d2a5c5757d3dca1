import { expect, it, vi } from "vitest";
import { onceForEach } from "@/lib/client/strokes/once-for-each";

it("makes something of each object once, also where it makes nothing", () => {
  const make = vi.fn(({ id }: { id: number }) => (id === 0 ? null : [id]));
  const of = onceForEach(make);
  const [none, one] = [{ id: 0 }, { id: 1 }];
  expect([of(none), of(none)]).toEqual([null, null]);
  expect(of(one)).toBe(of(one));
  expect(of({ id: 1 })).not.toBe(of(one));
  expect(make).toHaveBeenCalledTimes(3);
});
