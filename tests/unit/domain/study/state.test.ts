import { expect, it } from "vitest";
import { studyState, type KnownOfStudy } from "@/lib/domain/study/state";
import { studyDefinition } from "../../../support/study";

const known = (changes: Partial<KnownOfStudy> = {}): KnownOfStudy => ({
  definition: { ...studyDefinition(), example: false },
  roles: ["owner"],
  consentReleased: false,
  openLanguages: 0,
  workshops: 0,
  ...changes,
});
const states = (changes: Partial<KnownOfStudy> = {}) =>
  Object.fromEntries(studyState(known(changes)).map(({ need, state }) => [need, state]));

it("a study that was founded a moment ago lacks everything", () => {
  expect(new Set(Object.values(states()))).toEqual(new Set(["missing"]));
});

it("the consent waits as soon as somebody could release it", () => {
  expect(states({ roles: ["owner", "data-protection"] })).toMatchObject({
    consent: "waiting",
    people: "missing",
  });
  const roles = ["owner", "data-protection", "facilitator"] as const;
  expect(states({ roles, consentReleased: true })).toMatchObject({ consent: "done", people: "done" });
});

it("each field of who answers for the data has to say something", () => {
  const responsible = { controllers: "Stadt", contact: "a", legalBasis: "b", recipients: "c", hosting: "d" };
  const definition = { ...known().definition, responsible };
  expect(states({ definition })["care"]).toBe("done");
  expect(
    states({ definition: { ...definition, responsible: { ...responsible, hosting: " " } } })["care"],
  ).toBe("missing");
});

it("an example study needs people and a workshop only; free sheets need no base map", () => {
  expect(states({ definition: studyDefinition(), consentReleased: true })).toEqual({
    people: "missing",
    care: "done",
    basemap: "done",
    languages: "done",
    consent: "done",
    workshop: "missing",
  });
  expect(states({ definition: { ...known().definition, mode: "sheet" } })["basemap"]).toBe("done");
});
