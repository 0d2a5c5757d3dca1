import { expect, it } from "vitest";
import { firstProtocol, protocolSchema, timesOf } from "@/lib/domain/workshop/protocol";

it("the first protocol holds, and its preparation lies before the room opens", () => {
  const protocol = firstProtocol();
  expect(protocolSchema.parse(protocol)).toEqual(protocol);
  expect(timesOf(protocol, "15:00").slice(0, 4)).toEqual(["14:30", "15:00", "15:10", "15:18"]);
});

it("without a preparation the first step begins with the workshop; times go over midnight", () => {
  const own = { step: "own" as const, minutes: 40, note: "Tee" };
  expect(timesOf([own, own], "23:30")).toEqual(["23:30", "00:10"]);
  expect(timesOf([{ step: "prepare", minutes: 45, note: "" }], "00:15")).toEqual(["23:30"]);
  expect(timesOf([], "10:00")).toEqual([]);
});
