import { afterEach, describe, expect, it, vi } from "vitest";
import { sortedLines } from "@/lib/client/desk/sorted-lines";
import { MarksStore, ROWS_A_PAGE } from "@/lib/client/research/marks-store";

/** Answers with marks 1, 2, 3 … in this order. */
function serverWith(count: number): void {
  const features = Array.from({ length: count }, (_, index) => ({
    type: "Feature",
    geometry: null,
    properties: { id: String(index + 1), label: `L${count - index}`, drawn_at: `2026-11-${index + 10}` },
  }));
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ features, counts: { marks: count } })));
}

const compare = new Intl.Collator("de", { numeric: true }).compare;
const store = () =>
  new MarksStore("s", (marks, { column, up }) =>
    sortedLines(marks, {
      valueOf: ({ properties }) => (column === "mark" ? (properties.label ?? "") : Number(properties.id)),
      up: column === "drawnAt" ? !up : up,
      compare,
    }),
  );
const ids = (from: MarksStore) => from.snapshot().marks.map(({ properties }) => properties.id);

describe("the researcher's marks", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("come in the server's order and sort by a column, up and down", async () => {
    serverWith(12);
    const marks = store();
    await marks.load({}, 0);
    expect(ids(marks).slice(0, 3)).toEqual(["1", "2", "3"]);
    marks.sortBy("mark");
    expect([marks.snapshot().sort, ids(marks).slice(0, 3)]).toEqual([
      { column: "mark", up: true },
      ["12", "11", "10"], // L1, L2, L3: numbers in words count as numbers
    ]);
    marks.sortBy("mark");
    expect(ids(marks).slice(0, 2)).toEqual(["1", "2"]);
  });

  it("keep the selected one in view, and their order when they are loaded anew", async () => {
    serverWith(ROWS_A_PAGE + 5);
    const marks = store();
    await marks.load({}, 0);
    marks.select("1");
    expect(marks.snapshot().page).toBe(0);
    marks.sortBy("mark");
    expect(marks.snapshot()).toMatchObject({ selectedId: "1", page: 1 });
    marks.step(-1);
    expect(marks.snapshot().selectedId).toBe("2");
    await marks.load({}, 0);
    expect(ids(marks)[0]).toBe(String(ROWS_A_PAGE + 5));
  });
});
