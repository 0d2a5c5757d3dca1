import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { json, textArray } from "@/db/columns/json";
import { describeOnBoth } from "../../support/each-database";

describeOnBoth("values come back the same", (open) => {
  const one = async (expression: ReturnType<typeof sql>) =>
    (await open().rows<{ v: unknown }>(sql`select ${expression} as v`))[0]?.v;

  it.each([
    ["timestamptz", sql`'2026-11-22T11:00:00.123Z'::timestamptz`, new Date("2026-11-22T11:00:00.123Z")],
    [
      "timestamptz of another zone",
      sql`'2026-11-22T11:00:00+05:30'::timestamptz`,
      new Date("2026-11-22T05:30:00Z"),
    ],
    ["timestamptz parameter", sql`${new Date(1_700_000_000_001)}::timestamptz`, new Date(1_700_000_000_001)],
    ["date", sql`'2026-11-22'::date`, "2026-11-22"],
    ["date parameter", sql`${"2026-11-22"}::date`, "2026-11-22"],
    [
      "jsonb",
      sql`${json({ a: [1, null, 'ü"\\'], b: { c: true } })}`,
      { a: [1, null, 'ü"\\'], b: { c: true } },
    ],
    ["jsonb text", sql`${json("text")}`, "text"],
    ["jsonb null", sql`${json(null)}`, null],
    ["bytea", sql`${new Uint8Array([0, 1, 254, 255])}::bytea`, new Uint8Array([0, 1, 254, 255])],
    ["empty bytea", sql`${new Uint8Array()}::bytea`, new Uint8Array()],
    ["int8", sql`9007199254740991::int8`, 9_007_199_254_740_991],
    ["count", sql`count(*)`, 1],
    ["int4", sql`${-7}::int`, -7],
    ["smallint", sql`${3}::smallint`, 3],
    ["real", sql`${1.5}::real`, 1.5],
    ["double", sql`${0.1}::float8`, 0.1],
    ["numeric", sql`1.50::numeric`, "1.50"],
    ["bool", sql`${true}::bool`, true],
    ["bool false", sql`${false}::bool`, false],
    ["uuid", sql`${"0198c0de-0000-7000-8000-000000000001"}::uuid`, "0198c0de-0000-7000-8000-000000000001"],
    ["text", sql`${"ب ö ' \\ \" \n"}::text`, "ب ö ' \\ \" \n"],
    ["null", sql`${null}::text`, null],
    [
      "text[]",
      sql`${textArray(["a", 'b "c" \\', "", "NULL", "d,e", "{f}"])}`,
      ["a", 'b "c" \\', "", "NULL", "d,e", "{f}"],
    ],
    ["empty text[]", sql`${textArray([])}`, []],
    ["int[] with null", sql`array[1, null, 3]`, [1, null, 3]],
    [
      "uuid[]",
      sql`array['0198c0de-0000-7000-8000-000000000001'::uuid]`,
      ["0198c0de-0000-7000-8000-000000000001"],
    ],
    [
      "GeoJSON text",
      sql`ST_AsGeoJSON(ST_SetSRID(ST_Point(6.5, 51), 4326))`,
      '{"type":"Point","coordinates":[6.5,51]}',
    ],
  ])("%s", async (_name, expression, value) => {
    const got = await one(expression);
    expect(got).toEqual(value);
    if (value instanceof Uint8Array) expect(got).toBeInstanceOf(Uint8Array);
  });

  it("refuses an int8 that a number cannot hold", async () => {
    await expect(one(sql`9007199254740993::int8`)).rejects.toThrow(/2\^53/);
    expect(await one(sql`1`)).toBe(1);
  });

  it("refuses parameters that drivers disagree on", async () => {
    await expect(open().rows(sql`select ${sql.param({ a: 1 })}`)).rejects.toThrow(/json\(\)/);
  });
});
