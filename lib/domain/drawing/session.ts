import type { Sheet } from "../sheet/sheet-plane";
import type { DrawingDocument } from "./document";
import { startHistory } from "./history";
import type { History } from "./history";
import type { ConsentLayer, Lock } from "./terms";
import type { Age } from "../study/minors";

/**
 * The screens a person walks through, in order. `check`, `groups`, `draw`, `preview` and `receipt` hold several
 * pages, counted by `stage`; which of all these a person meets says `lib/domain/drawing/way.ts`.
 */
export const SCREENS = [
  "language",
  "who",
  "age",
  "assent",
  "consent",
  "check",
  "groups",
  "lock",
  "practice",
  "draw",
  "wish",
  "locate",
  "preview",
  "receipt",
  "farewell",
] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * One person at one tablet, from the first tap to "next person"; what the tablet stores after every step.
 * `decision`: `counted` lets the drawing leave the tablet; `alone` never does; `open` is not decided yet.
 */
export interface Session {
  version: 2;
  code: string;
  workshop: string;
  id: string;
  participant: string;
  secret: string;
  mode: "map" | "sheet";
  screen: Screen;
  /** Which page of the screen: which check, set, question, layer. Behind the questions: free drawing, then the talk. */
  stage: number;
  language: string;
  /** Asked only where minors take part; never leaves the tablet. */
  age: Age | null;
  decision: "open" | "counted" | "alone";
  consent: { version: string; givenAt: string } | null;
  /** Consent layers given beside `summary`. */
  layers: readonly ConsentLayer[];
  /** Wrong answers to the check on screen; nobody fails it. */
  wrong: number;
  groups: Readonly<Record<string, string>>;
  lock: Lock | null;
  /** The server has the lock. */
  lockSent: boolean;
  /** Questions put to the person so far, by id; also `talk` and `wish`. */
  asked: readonly string[];
  talk: "not-asked" | "asked" | "done";
  /** Someone helped with drawing. */
  helped: boolean;
  /** Staff trying the room; such a drawing never counts. */
  practising: boolean;
  sheet: Sheet | null;
  /** Whether the person wants a card with the key; null before the question. */
  card: boolean | null;
  landmarks: boolean;
  revision: number;
  startedAt: string;
  finishedAt: string | null;
  history: History;
}

/** Screens from which on there is something to say; before, nothing is sent. */
const FIRST_SENT = SCREENS.indexOf("draw");

export function startSession(given: {
  code: string;
  workshop: string;
  id: string;
  participant: string;
  secret: string;
  mode?: "map" | "sheet";
  sheet?: Sheet | null;
  language: string;
  at: string;
}): Session {
  return {
    version: 2,
    code: given.code,
    workshop: given.workshop,
    id: given.id,
    participant: given.participant,
    secret: given.secret,
    mode: given.mode ?? "map",
    screen: "language",
    stage: 0,
    language: given.language,
    age: null,
    decision: "open",
    consent: null,
    layers: [],
    wrong: 0,
    groups: {},
    lock: null,
    lockSent: false,
    asked: [],
    talk: "not-asked",
    helped: false,
    practising: false,
    sheet: given.sheet ?? null,
    card: null,
    landmarks: true,
    revision: 0,
    startedAt: given.at,
    finishedAt: null,
    history: startHistory([]),
  };
}

/** The drawing document of a session; null without consent, because then nothing may leave the tablet. */
export function documentOf(session: Session, promptsVersion: string): DrawingDocument | null {
  if (session.decision !== "counted" || !session.consent || session.revision < 1) return null;
  return {
    version: 1,
    id: session.id,
    participant: session.participant,
    revision: session.revision,
    workshop: session.workshop,
    mode: session.sheet?.picture ? "paper" : session.mode,
    language: session.language,
    groups: { ...session.groups },
    consent: {
      version: session.consent.version,
      layers: ["summary", ...session.layers],
      givenAt: session.consent.givenAt,
    },
    prompts: promptsVersion,
    asked: [...session.asked],
    sheet: session.sheet ? { ...session.sheet } : null,
    mapStyle: "quiet",
    landmarks: session.landmarks,
    helped: session.helped,
    practice: session.practising,
    startedAt: session.startedAt,
    finishedAt: session.finishedAt,
    marks: [...session.history.marks],
  };
}

/** Whether the session is far enough to be sent. */
export const maySend = (session: Session): boolean => SCREENS.indexOf(session.screen) >= FIRST_SENT;

/** A stored session of this or an earlier version; null when it is none. */
export function upgradeSession(stored: unknown): Session | null {
  if (typeof stored !== "object" || stored === null || !("version" in stored)) return null;
  // Sessions of version 2 from before minors took part were never asked for an age.
  if (stored.version === 2) return { age: null, ...stored } as Session;
  return stored.version === 1 ? fromVersion1(stored as SessionVersion1) : null;
}

type AddedInVersion2 =
  | "mode"
  | "age"
  | "layers"
  | "wrong"
  | "lock"
  | "lockSent"
  | "talk"
  | "helped"
  | "practising"
  | "sheet"
  | "card";

interface SessionVersion1 extends Omit<Session, "version" | "screen" | AddedInVersion2> {
  version: 1;
  screen: "language" | "consent" | "groups" | "draw" | "receipt";
}

/** Version 1 had no practice, lock, talk, sheet or further layers, and its groups were all on one page. */
function fromVersion1(old: SessionVersion1): Session {
  return { ...startSession({ ...old, at: old.startedAt }), ...old, version: 2 };
}
