import { expect, it } from "vitest";
import { changedDefinition, changesOf, nextVersion } from "@/lib/domain/study/changes";
import { studyDefinition } from "../../../support/study";

const DAY = "2026-12-01";

it("nothing changed: the same definition, with what was left open written out", () => {
  const definition = studyDefinition();
  const changed = changedDefinition(definition, changesOf(definition), DAY);
  expect(changed).toMatchObject(definition);
  expect(changedDefinition(changed, changesOf(changed), DAY)).toEqual(changed);
});

it("new words of a question are a new version of the prompts, not of the consent", () => {
  const definition = studyDefinition();
  const changes = {
    ...changesOf(definition),
    prompts: { use: { de: "Wohin geht es?" }, unknown: { de: "x" } },
  };
  const { prompts, consent } = changedDefinition(definition, changes, DAY);
  expect(prompts.version).toBe(DAY);
  expect(prompts.questions.map(({ id }) => id)).toEqual(definition.prompts.questions.map(({ id }) => id));
  expect(prompts.questions[0]?.text).toEqual({ de: "Wohin geht es?" });
  expect(consent.version).toBe(definition.consent.version);
});

it("a language without words is the same as none", () => {
  const definition = studyDefinition();
  const changes = { ...changesOf(definition), consent: { ...definition.consent.text, tr: "" } };
  expect(changedDefinition(definition, changes, DAY).consent.version).toBe(definition.consent.version);
});

it("languages that were added by sound alone stay: drawings were made in them", () => {
  const definition = studyDefinition({ languages: ["de", "en", "ps"] });
  const changed = changedDefinition(definition, { ...changesOf(definition), languages: ["uk"] }, DAY);
  expect(changed.languages).toEqual(["uk", "ps"]);
});

it("what drawings and releases rest on stays", () => {
  const definition = studyDefinition();
  const changes = {
    ...changesOf(definition),
    groups: { life: { de: "Alter" }, "life/youth": { de: "jung" } },
  };
  const changed = changedDefinition(definition, changes, DAY);
  expect(changed.disclosure).toEqual(definition.disclosure);
  expect(changed.groupSets[0]).toMatchObject({ id: "life", label: { de: "Alter" } });
  expect(changed.groupSets[0]?.options.map(({ id }) => id)).toEqual(["youth", "family"]);
});

it("who may take part, topics and the stop script change without a new version of the questions; other ages need a new consent", () => {
  const definition = studyDefinition();
  const opened = changedDefinition(
    definition,
    { ...changesOf(definition), minors: "any-age", topics: ["wohnen"], stopScript: "Pause." },
    DAY,
  );
  expect(opened).toMatchObject({ minors: "any-age", topics: ["wohnen"], stopScript: "Pause." });
  expect(opened.prompts.version).toBe(definition.prompts.version);
  // Who consents is another question now.
  expect(opened.consent.version).toBe(DAY);
  expect(changedDefinition(opened, changesOf(opened), DAY).consent.version).toBe(DAY);
  const closed = changedDefinition(opened, { ...changesOf(opened), minors: null }, DAY);
  expect(closed.minors).toBeUndefined();
});

it.each([
  ["2026-11", DAY, DAY],
  [DAY, DAY, `${DAY}.2`],
  [`${DAY}.2`, DAY, `${DAY}.3`],
  ["2026-11-30.4", DAY, DAY],
])("after %s on %s comes %s", (version, day, next) => {
  expect(nextVersion(version, day)).toBe(next);
});
