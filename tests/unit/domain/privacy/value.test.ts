import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulesOf } from "@/lib/domain/privacy/rules";
import { idJoiner } from "@/lib/domain/privacy/value";
import { hashWith, personId } from "./crowd";

describe("ids as they are hashed", () => {
  it("are joined by commas, whatever their lengths, and whatever was joined before", () => {
    const sets = fc.array(fc.array(fc.nat(19), { maxLength: 30 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 20, maxLength: 20 }),
        sets,
        (ids, all) => {
          const joined = idJoiner(ids);
          for (const people of all)
            expect(Buffer.from(joined(people)).toString()).toBe(people.map((person) => ids[person]).join());
        },
      ),
    );
  });

  it("give a set of persons the error of the HMAC over their ids, in every version", () => {
    const ids = Array.from({ length: 40 }, (_, person) => personId(person));
    const rules = rulesOf(5, ids, hashWith("study key"));
    for (let last = 5; last <= 40; last += 1) {
      const people = [...ids.keys()].slice(0, last);
      const [byte = 0] = createHmac("sha256", "study key").update(ids.slice(0, last).join(",")).digest();
      expect(rules.value(people)).toEqual({ persons: last, shown: last + ([-1, 0, 0, 1][byte & 3] ?? NaN) });
    }
  });

  it("refuse a person who is not counted", () => {
    expect(() => idJoiner(["a"])([1])).toThrow("not counted");
  });
});
