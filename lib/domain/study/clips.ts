import { CHECKS, PREVIEW_LAYERS } from "../drawing/way";
import type { StudyDefinition, Texts } from "./definition";

/** Where words stand: in the interface's messages for participants, or in the study's definition. */
export type Words = { message: string } | { texts: Texts };

/** One thing that can be heard: a screen, a question, an answer, a card; or a film in sign language. */
export interface Clip {
  id: string;
  part: "screen" | "question" | "answer" | "card" | "sign";
  /** What it says, in this order. A film says what its screen says. */
  words: readonly Words[];
}

type Definition = Pick<StudyDefinition, "who" | "consent" | "prompts" | "groupSets">;

/** Screens that a film in sign language may explain. */
const SIGNED = ["who", "consent", "practice", "wish", "preview", "receipt"] as const;

export const isFilm = (clip: string): boolean => clip.startsWith("sign-");

/** Its words belong to the consent: who opens a language must have heard it, and a new one must be heard anew. */
export const isConsentClip = (clip: string): boolean =>
  /^(consent|check-.+|explain-.+|layer-.+|sign-consent)$/.test(clip);

/**
 * Everything that a study can have recorded, in the order in which a person meets it: the one source for what is
 * missing, for what the room plays, and for a language that is added by sound alone.
 */
export function clipsOf(definition: Definition): Clip[] {
  const sounds = [
    ...beginning(definition),
    ...groups(definition),
    ...drawing(definition),
    ...ending(definition),
    ...MARK_WORDS.map(([id, key]) => clip(id, "card", message(key))),
  ];
  const wordsOf = (screen: string) => sounds.find(({ id }) => id === screen)?.words ?? [];
  return [...sounds, ...SIGNED.map((screen) => clip(`sign-${screen}`, "sign", wordsOf(screen)))];
}

/**
 * Clips without which a language cannot be used. The interface's own languages can be read, and devices have voices:
 * only the consent must be there to be heard. A language that is added by sound alone needs every sound.
 */
export function missingClips(definition: Definition, added: boolean, recorded: readonly string[]): string[] {
  return clipsOf(definition)
    .filter(({ id }) => !isFilm(id) && (added || isConsentClip(id)) && !recorded.includes(id))
    .map(({ id }) => id);
}

function beginning({ who, consent }: Definition): Clip[] {
  const ways = ["counted", "countedHint", "alone", "aloneHint", "unfinished"].map(
    (key) => `way.consent.${key}`,
  );
  const notHere = ["notHere", "immigration", "jobcentre", "police", "sees"];
  const seen = ["people", "peopleSee", "city", "citySees", "nobody", "nobodySees"];
  return [
    clip("language", "screen", message("room.language.title")),
    clip("who", "screen", [
      ...message("way.who.title"),
      ...(who ? [{ texts: who.text }] : message("way.who.text")),
      ...message(...[...notHere, ...seen].map((key) => `way.who.${key}`)),
    ]),
    clip("consent", "screen", [
      ...message("way.consent.title"),
      { texts: consent.text },
      ...message(...ways),
    ]),
    ...CHECKS.flatMap((check) => [
      clip(`check-${check}`, "question", message(...keysOf(`way.check.${check}`, ["question", "yes", "no"]))),
      clip(`explain-${check}`, "screen", message(`way.check.${check}.explain`)),
    ]),
    clip("check-help", "screen", message("way.check.helpTitle", "way.check.helpText")),
    ...PREVIEW_LAYERS.filter((layer) => consent.layers.includes(layer)).map((layer) =>
      clip(`layer-${layer}`, "question", message(...keysOf(`way.preview.${layer}`, ["title", "text"]))),
    ),
    ...(consent.layers.includes("audio")
      ? [clip("layer-audio", "question", message("sound.voice.ask", "sound.voice.askText"))]
      : []),
  ];
}

function groups({ groupSets }: Definition): Clip[] {
  if (groupSets.length === 0) return [];
  return [
    ...groupSets.flatMap((set) => [
      clip(`group-${set.id}`, "question", [{ texts: set.label }, ...message("way.groups.hint")]),
      ...set.options.map((option) =>
        clip(`option-${set.id}-${option.id}`, "answer", [{ texts: option.label }]),
      ),
    ]),
    clip("no-answer", "answer", message("way.groups.noAnswer")),
  ];
}

function drawing({ prompts }: Definition): Clip[] {
  return [
    clip("lock", "screen", message(...keysOf("way.lock", ["title", "text", "done", "skip"]))),
    clip("practice", "screen", message(...keysOf("way.practice", ["title", "text", "start"]))),
    ...prompts.questions.map(({ id, text }) => clip(`question-${id}`, "question", [{ texts: text }])),
    clip("free", "question", message("room.draw.free")),
  ];
}

function ending(_definition: Definition): Clip[] {
  return [
    clip("preview", "screen", message(...keysOf("way.preview", ["title", "text", "kept"]))),
    clip(
      "receipt",
      "screen",
      message(...keysOf("way.key", ["title", "text", "card", "noCard", "noCardHint"])),
    ),
    clip("receipt-card", "screen", message(...keysOf("way.key", ["shown", "keep"]))),
    clip(
      "farewell",
      "screen",
      message(...keysOf("way.farewell", ["title", "feedback", "picture", "nextPerson"])),
    ),
  ];
}

/** Words that stand alone beside a mark. */
const MARK_WORDS = [
  ["use", "room.attitude.use"],
  ["value", "room.attitude.value"],
  ["avoid", "room.attitude.avoid"],
  ["bin", "room.cards.bin"],
] as const;

const keysOf = (parent: string, keys: readonly string[]): string[] => keys.map((key) => `${parent}.${key}`);
const message = (...keys: readonly string[]): Words[] => keys.map((key) => ({ message: key }));
const clip = (id: string, part: Clip["part"], words: readonly Words[]): Clip => ({ id, part, words });
