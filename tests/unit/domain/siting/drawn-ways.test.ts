import { expect, it } from "vitest";
import { editWays, type DrawnWays, type WaysEdit } from "@/lib/domain/siting/drawn-ways";

const EMPTY: DrawnWays = { barriers: [], crossings: [], open: [] };
const after = (...edits: WaysEdit[]) => edits.reduce(editWays, EMPTY);
const corner = (lng: number): WaysEdit => ({ edit: "corner", at: [lng, 51.25] });

it("makes a barrier of corners, without the one that was taken back", () => {
  expect(after(corner(6.8), corner(6.81), corner(6.9), { edit: "back" }, { edit: "end" })).toEqual({
    barriers: [[[6.8, 51.25], [6.81, 51.25]]], // prettier-ignore
    crossings: [],
    open: [],
  });
});

it("makes no barrier of a single corner, and keeps an open line beside a crossing", () => {
  expect(after(corner(6.8), { edit: "end" })).toEqual(EMPTY);
  expect(after(corner(6.8), { edit: "crossing", at: [6.80000049, 51.2] })).toEqual({
    barriers: [],
    crossings: [[6.8, 51.2]],
    open: [[6.8, 51.25]],
  });
});

it("removes the one that is meant", () => {
  const two = after(corner(1), corner(2), { edit: "end" }, corner(3), corner(4), { edit: "end" });
  const left = editWays(two, { edit: "remove", what: "barriers", place: 0 });
  expect(left.barriers).toEqual([[[3, 51.25], [4, 51.25]]]); // prettier-ignore
});
