import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { clipsOf, FIXED_CLIPS, isConsentClip, isFilm, missingClips } from "@/lib/domain/study/clips";
import { studyDefinition } from "@/tests/support/study";

const definition = studyDefinition({
  consent: {
    version: "1",
    layers: ["summary", "quotes", "drawing", "audio", "archive"],
    text: { de: "Einwilligung" },
  },
});
const ids = clipsOf(definition).map(({ id }) => id);

it("every screen, question, answer and card that the room knows can be recorded, once", () => {
  expect(FIXED_CLIPS.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [
    "question-avoid",
    "group-life",
    "option-life-youth",
    "no-answer",
    "layer-audio",
    "sign-consent",
  ])
    expect(ids).toContain(id);
});

it("every clip has words, and they stand in the German messages", () => {
  const namespaces = new Map<string, Record<string, unknown>>();
  const wordsAt = (key: string): unknown => {
    const [namespace = "", ...path] = key.split(".");
    const messages =
      namespaces.get(namespace) ??
      (JSON.parse(readFileSync(`lib/i18n/messages/de/${namespace}.json`, "utf8")) as Record<string, unknown>);
    namespaces.set(namespace, messages);
    return path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], messages);
  };
  for (const { id, words } of clipsOf(definition)) {
    expect([id, words.length > 0]).toEqual([id, true]);
    for (const word of words)
      if ("message" in word)
        expect([id, word.message, typeof wordsAt(word.message)]).toEqual([id, word.message, "string"]);
  }
});

it("an interface language lacks only the consent's sound, an added one every sound, none a film", () => {
  expect(missingClips(definition, false, []).every(isConsentClip)).toBe(true);
  expect(missingClips(definition, false, [])).toContain("layer-audio");
  expect(missingClips(definition, true, [])).toEqual(ids.filter((id) => !isFilm(id)));
  expect(missingClips(definition, true, ids)).toEqual([]);
  expect(missingClips(studyDefinition(), false, [])).not.toContain("layer-audio");
});

it("where minors take part their age and their own yes are heard, and the yes belongs to the consent", () => {
  const open = clipsOf({ ...definition, minors: "from-14", topics: ["schule"] });
  const added = open.filter(({ id }) => !ids.includes(id));
  expect(added.map(({ id }) => id)).toEqual(["age", "assent", "card-topics"]);
  expect(isConsentClip("assent")).toBe(true);
  expect(added.at(-1)?.words).toEqual([{ message: "talk.topics.title" }, { message: "talk.topics.schule" }]);
});
