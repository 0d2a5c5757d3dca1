import "@/tests/support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PEER_HEADER } from "@/lib/server/client-address";
import { holdDatabase } from "@/lib/server/database";
import { calls } from "@/tests/support/calls";
import { describeOnBoth } from "@/tests/support/each-database";
import { drawingDocument, liveMark, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

const SEED = Number(process.env["SEED"] ?? 20_261_122);
/** 5,000 on both databases together; the long run takes what RUNS says. */
const RUNS = Number(process.env["RUNS"] ?? 2_500);

/** Values that belong nowhere in a document. */
const poison = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    -1e308,
    1.5,
    2 ** 53,
    "",
    "\u0000",
    "\ud800",
    "NaN",
    "../../etc/passwd",
    "'; drop table drawings; --",
    [],
    [[]],
    {},
    { toString: 1 },
    { constructor: { prototype: 1 } },
    [null],
    "2026-13-45T99:99:99Z",
    "0000-00-00T00:00:00Z",
    "x".repeat(5_000),
  ),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
);

type Json = Record<string, unknown>;

/** Every place in a document that can be broken, as a path. */
function pathsOf(value: unknown, prefix: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [prefix];
  const inner = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return [prefix, ...inner.flatMap(([key, item]) => pathsOf(item, [...prefix, key]))].filter(
    (path) => path.length > 0,
  );
}

function parentOf(root: Json, path: readonly (string | number)[]): Json {
  return path.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, root);
}

describeOnBoth("malformed PUTs", (open) => {
  let study: SeededStudy;
  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
  });
  afterAll(() => holdDatabase(null));

  const document = () =>
    drawingDocument({
      workshop: study.workshop.id,
      marks: [
        liveMark(),
        liveMark({
          order: 2,
          kind: "area",
          location: {
            geometry: {
              type: "Polygon",
              coordinates: [
                [
                  [6.81, 51.26],
                  [6.82, 51.26],
                  [6.82, 51.27],
                  [6.81, 51.26],
                ],
              ],
            },
            certainty: "exact",
            radiusMeters: null,
            method: "by-participant",
          },
        }),
        {
          id: randomUUID(),
          order: 3,
          phase: "spontaneous",
          drawnAt: "2026-11-20T15:00:00Z",
          removedAt: "2026-11-20T15:01:00Z",
        },
      ],
    });
  const rows = async () => {
    const [row] = await open().rows<{ n: number }>(sql`
      select ((select count(*) from drawings) + (select count(*) from drawing_versions) + (select count(*) from marks)
        + (select count(*) from touched_cells) + (select count(*) from participants))::int as n`);
    return row?.n ?? -1;
  };

  it(`only 4xx, nothing stored, the next good one succeeds (seed ${SEED})`, async () => {
    const before = await rows();
    const paths = pathsOf(document());
    const statuses = new Map<number, number>();
    const broken: fc.Arbitrary<{
      id: string;
      body: string | Uint8Array<ArrayBuffer>;
      mine: string;
      pass: string;
    }> = fc
      .record({
        how: fc.constantFrom(
          "value",
          "drop",
          "add",
          "proto",
          "cut",
          "deep",
          "huge",
          "nan",
          "id",
          "workshop",
          "pass",
          "secret",
          "revision",
          "bytes",
        ),
        path: fc.constantFrom(...paths),
        value: poison,
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        key: fc.oneof(
          fc.string({ minLength: 1, maxLength: 12 }),
          fc.constantFrom("__proto__", "constructor", "toJSON", "version"),
        ),
      })
      .map(({ how, path, value, at, key }) => {
        const good = document();
        const bad = structuredClone(good) as unknown as Json;
        const parent = parentOf(bad, path);
        const last = path.at(-1) ?? "";
        const send = (body: string | Uint8Array<ArrayBuffer>, other = {}) => ({
          id: good.id,
          body,
          mine: secret(),
          pass: study.pass,
          ...other,
        });
        switch (how) {
          case "drop":
            if (Array.isArray(parent)) parent.splice(0, parent.length, { dropped: true });
            else delete parent[last];
            if (!Array.isArray(parent)) parent["added"] = 1;
            return send(JSON.stringify(bad));
          case "add":
            return send(JSON.stringify({ ...bad, [`${key}_`]: value ?? 1 }));
          case "proto":
            return send(JSON.stringify(bad).replace('"groups":{', '"groups":{"__proto__":{"x":1},'));
          case "cut":
            return send(JSON.stringify(bad).slice(0, Math.floor(at * 1_500)));
          case "deep":
            return send(`${"[".repeat(10_000)}${"]".repeat(at < 0.5 ? 10_000 : 0)}`);
          case "huge":
            return send(
              JSON.stringify({
                ...bad,
                marks: Array.from({ length: 501 }, () => liveMark({ sketch: null })),
              }),
            );
          case "nan":
            return send(JSON.stringify(bad).replace("51.26", "NaN"));
          case "id":
            return send(JSON.stringify(bad), { id: randomUUID() });
          case "workshop":
            return send(JSON.stringify({ ...bad, workshop: randomUUID() }));
          case "pass":
            return send(JSON.stringify(bad), { pass: `pass_${key}`.replace(/[^\w]/g, "") });
          case "secret":
            return send(JSON.stringify(bad), { mine: "TOO-SHORT" });
          case "revision":
            return send(JSON.stringify({ ...bad, revision: -Math.ceil(at * 100) }));
          case "bytes":
            return send(
              new Uint8Array(
                Buffer.concat([Buffer.from(JSON.stringify(bad).slice(0, 40)), Buffer.from([0xff, 0xfe])]),
              ),
            );
          case "value":
            // `undefined` is dropped by JSON, so a required field is missing; anything else stands at the wrong place.
            parent[last] = { poisoned: value };
            return send(JSON.stringify(bad));
        }
      });
    await fc.assert(
      fc.asyncProperty(broken, async ({ id, body, mine, pass }) => {
        const answer = await calls.put(body, {
          id,
          secret: mine,
          pass,
          headers: { [PEER_HEADER]: "192.0.2.1" },
        });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        const text = await answer.text();
        expect(text).not.toMatch(/at .*\.ts|select |insert |\/work\//);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    console.info(`malformed PUTs, seed ${SEED}:`, Object.fromEntries(statuses));
    expect(await rows()).toBe(before);
    expect((await calls.put(document(), { secret: secret(), pass: study.pass })).status).toBe(201);
  });

  it("odd but valid documents are stored: far clocks, tiny numbers, long texts", async () => {
    const odd = {
      ...document(),
      startedAt: "9999-12-31T23:59:59-23:59",
      finishedAt: "0001-01-01T00:00:00+23:59",
      marks: [
        liveMark({
          drawnAt: "0001-01-01T00:00:00+14:00",
          label: "ä🦊".repeat(900),
          location: {
            geometry: { type: "Point", coordinates: [5e-324, -90] },
            certainty: null,
            radiusMeters: 1e-320,
            method: "by-participant",
          },
        }),
      ],
    };
    expect((await calls.put(odd, { secret: secret(), pass: study.pass })).status).toBe(201);
    const twice = liveMark();
    const upper = { ...document(), marks: [twice, { ...liveMark(), id: twice.id.toUpperCase() }] };
    expect((await calls.put(upper, { secret: secret(), pass: study.pass })).status).toBe(422);
  });
});
