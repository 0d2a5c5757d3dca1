import { describe, expect, it } from "vitest";
import { publicationHindrances } from "@/lib/domain/privacy/publication";
import { nextStep } from "@/lib/domain/privacy/release-act";

const person = (userId: string, ...roles: string[]) => ({ userId, roles });

describe("what two persons do with a release", () => {
  it.each([
    ["nobody asked", null, person("a", "owner"), { next: "ask", waitingFor: "data-protection" }],
    ["the same person", person("a", "owner"), person("a", "owner"), { next: "wait" }],
    ["the same side", person("a", "owner"), person("b", "owner"), { next: "wait" }],
    ["the other side", person("a", "owner"), person("b", "data-protection"), { next: "act" }],
    ["the other way round", person("a", "data-protection"), person("b", "owner"), { next: "act" }],
    [
      "one person with both",
      person("a", "owner", "data-protection"),
      person("a", "owner", "data-protection"),
      { next: "wait" },
    ],
    ["both and another", person("a", "owner", "data-protection"), person("b", "owner"), { next: "act" }],
    [
      "a lost role",
      person("a", "planner"),
      person("b", "data-protection"),
      { next: "ask", waitingFor: "owner" },
    ],
  ])("%s", (_name, asked, wanting, step) => {
    expect(nextStep(asked, wanting)).toMatchObject(step);
  });

  it("is nobody else's", () => {
    for (const role of ["planner", "researcher", "facilitator", "somebody"])
      expect(nextStep(person("a", "owner"), person("b", role))).toBeNull();
  });
});

it("a release is published after its round and without an open objection", () => {
  const closed = { closedAt: new Date(0) };
  expect(publicationHindrances({ round: null, openObjections: 1 })).toEqual(["no-round", "objection"]);
  expect(publicationHindrances({ round: { closedAt: null }, openObjections: 0 })).toEqual(["round-open"]);
  expect(publicationHindrances({ round: closed, openObjections: 0 })).toEqual([]);
});
