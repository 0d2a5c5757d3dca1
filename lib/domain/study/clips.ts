import { CHECKS, PREVIEW_LAYERS } from "../drawing/way";
import type { Check } from "../drawing/way";
import type { StudyDefinition, Texts } from "./definition";
import { AGES } from "./minors";

/** Clips that every study has. */
export const FIXED_CLIPS = [
  "language",
  "who",
  "consent",
  "check-1",
  "check-1-explain",
  "check-2",
  "check-2-explain",
  "check-3",
  "check-3-explain",
  "check-help",
  "lock",
  "practice",
  "free",
  "attitudes",
  "attitudes-avoid",
  "talk",
  "card-times",
  "card-strength",
  "card-here",
  "card-certainty",
  "card-private",
  "wish",
  "attitudes-wish",
  "preview",
  "receipt",
  "receipt-card",
  "farewell",
  "farewell-alone",
  "idle",
  "hold",
  "stop",
  "erase-asked",
] as const;

/** Screens that a film in sign language may explain. */
const SIGNED = ["who", "consent", "practice", "wish", "preview", "receipt"] as const;

/** What can be heard, by name; a study's own questions, sets, options and layers are named by their ids. */
export type ClipId =
  | (typeof FIXED_CLIPS)[number]
  | "no-answer"
  | `${"question" | "group" | "option" | "layer"}-${string}`
  | "age"
  | "assent"
  | "card-topics"
  | `sign-${(typeof SIGNED)[number]}`;

/** A page or dialog outside of every study or beside the way: nobody records it, the device's own voice reads it. */
export type PageId = `page-${string}`;

/** Where words stand: in the interface's messages for participants, or in the study's definition. */
export type Words = { message: string } | { texts: Texts };

/** One thing that can be heard: a screen, a question, an answer, a card; or a film in sign language. */
export interface Clip {
  id: ClipId;
  part: "screen" | "question" | "answer" | "card" | "sign";
  /** What it says, in this order. A film says what its screen says. */
  words: readonly Words[];
}

type Definition = Pick<StudyDefinition, "who" | "consent" | "prompts" | "groupSets" | "minors" | "topics">;

export const isFilm = (clip: string): boolean => clip.startsWith("sign-");

/** Its words belong to the consent: who opens a language must have heard it, and a new one must be heard anew. */
export const isConsentClip = (clip: string): boolean =>
  /^(consent|assent|check-\d.*|layer-.+|sign-consent)$/.test(clip);

/**
 * Everything that a study can have recorded, about in the order in which a person meets it: the one source for what
 * is missing, for what the room plays, and for a language that is added by sound alone.
 */
export function clipsOf(definition: Definition): Clip[] {
  const sounds = [
    ...beginning(definition),
    ...groups(definition),
    ...drawing(definition),
    ...talking(definition),
    ...ending(definition),
    ...calm(),
  ];
  const wordsOf = (screen: string) => sounds.find(({ id }) => id === screen)?.words ?? [];
  return [...sounds, ...SIGNED.map((screen) => clip(`sign-${screen}`, "sign", wordsOf(screen)))];
}

/**
 * Clips without which a language cannot be used. The interface's own languages can be read, and devices have voices:
 * only the consent must be there to be heard. A language that is added by sound alone needs every sound.
 */
export function missingClips(definition: Definition, added: boolean, recorded: readonly string[]): ClipId[] {
  return clipsOf(definition)
    .map(({ id }) => id)
    .filter((id) => !isFilm(id) && (added || isConsentClip(id)) && !recorded.includes(id));
}

const CHECK_CLIPS = { name: "check-1", police: "check-2", stop: "check-3" } as const;
export const checkClip = (check: Check) => CHECK_CLIPS[check];

function beginning({ who, consent, minors }: Definition): Clip[] {
  return [
    clip("language", "screen", said("room.language", ["title"])),
    clip("who", "screen", [
      ...said("way.who", ["title"]),
      ...(who ? [{ texts: who.text }] : said("way.who", ["text"])),
      ...said("way.who", ["notHere", "immigration", "jobcentre", "police", "sees", "people", "peopleSee"]),
      ...said("way.who", ["city", "citySees", "nobody", "nobodySees"]),
    ]),
    ...(minors === undefined
      ? []
      : [
          clip("age", "question", said("way.age", ["title", ...AGES])),
          clip("assent", "screen", said("way.assent", ["title", "guardian", "own", "stop", "yes", "no"])),
        ]),
    clip("consent", "screen", [
      ...said("way.consent", ["title"]),
      { texts: consent.text },
      ...said("way.consent", ["counted", "countedHint", "alone", "aloneHint", "unfinished"]),
    ]),
    ...CHECKS.flatMap((check) => [
      clip(checkClip(check), "question", said(`way.check.${check}`, ["question", "yes", "no"])),
      clip(`${checkClip(check)}-explain`, "screen", said(`way.check.${check}`, ["explain"])),
    ]),
    clip("check-help", "screen", said("way.check", ["helpTitle", "helpText"])),
  ];
}

function groups({ groupSets }: Definition): Clip[] {
  const sets = groupSets.flatMap((set) => [
    clip(`group-${set.id}`, "question", [{ texts: set.label }, ...said("way.groups", ["hint"])]),
    ...set.options.map(({ id, label }) => clip(`option-${set.id}-${id}`, "answer", [{ texts: label }])),
  ]);
  return sets.length === 0 ? [] : [...sets, clip("no-answer", "answer", said("way.groups", ["noAnswer"]))];
}

function drawing({ prompts, consent }: Definition): Clip[] {
  return [
    clip("lock", "screen", said("way.lock", ["title", "text", "done", "skip"])),
    clip("practice", "screen", said("way.practice", ["title", "text", "start"])),
    ...prompts.questions.map(({ id, text }) => clip(`question-${id}`, "question", [{ texts: text }])),
    clip("free", "question", said("room.draw", ["free"])),
    // `avoid` is never heard before its question.
    attitudes("attitudes", ["use", "value"]),
    attitudes("attitudes-avoid", ["use", "value", "avoid"]),
    ...(consent.layers.includes("audio")
      ? [clip("layer-audio", "question", said("sound.voice", ["ask", "askText"]))]
      : []),
  ];
}

function talking({ topics = [] }: Definition): Clip[] {
  const card = (page: CardPage, words: readonly string[]) =>
    clip(`card-${page}`, "card", said(`talk.${page}`, ["title", ...words]));
  return [
    clip("talk", "screen", said("talk", ["title", "hint"])),
    card("times", ["morning", "day", "evening", "night"]),
    ...(topics.length === 0 ? [] : [card("topics", topics)]),
    card("strength", ["little", "more", "most"]),
    card("here", ["barrier", "anchor", "anchorNote"]),
    card("certainty", ["exact", "about", "area", "elsewhere"]),
    card("private", ["onlyForMe", "note"]),
  ];
}

/** The picture cards of a mark in the talk. */
export type CardPage = "times" | "topics" | "strength" | "here" | "certainty" | "private";

function ending({ consent }: Definition): Clip[] {
  return [
    clip("wish", "screen", said("talk.wish", ["title", "hint", "what"])),
    attitudes("attitudes-wish", ["here", "not-here"]),
    clip("preview", "screen", said("way.preview", ["title", "text", "kept"])),
    ...PREVIEW_LAYERS.filter((layer) => consent.layers.includes(layer)).map((layer) =>
      clip(`layer-${layer}`, "question", said(`way.preview.${layer}`, ["title", "text"])),
    ),
    clip("receipt", "screen", said("way.key", ["title", "text", "card", "noCard", "noCardHint"])),
    clip("receipt-card", "screen", said("way.key", ["shown", "keep"])),
    clip("farewell", "screen", said("way.farewell", ["title", "feedback", "nextPerson"])),
    clip("farewell-alone", "screen", said("way.farewell", ["aloneTitle", "alone", "nextPerson"])),
  ];
}

/** What may lie over any screen. */
function calm(): Clip[] {
  return [
    clip("idle", "screen", said("rest.idle", ["title", "text", "goOn"])),
    clip("hold", "screen", said("talk.hold", ["title", "text"])),
    clip("stop", "screen", said("talk.stop", ["title", "text", "end", "park", "goOn"])),
    clip("erase-asked", "screen", said("talk.eraseAsked", ["title", "text", "no", "yes"])),
  ];
}

const attitudes = (id: ClipId, words: readonly string[]): Clip =>
  clip(id, "card", [...said("room.attitude", words), ...said("room.cards", ["bin"])]);

const said = (parent: string, keys: readonly string[]): Words[] =>
  keys.map((key) => ({ message: `${parent}.${key}` }));

const clip = (id: ClipId, part: Clip["part"], words: readonly Words[]): Clip => ({ id, part, words });
