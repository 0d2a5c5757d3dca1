import type { StudyDefinition } from "../study/definition";
import type { DrawingDocument } from "./document";
import type { Attitude } from "./terms";
import type { History } from "./history";
import { startHistory } from "./history";

/** The screens a person walks through; `draw` holds the questions and free drawing. */
export const SCREENS = ["language", "consent", "groups", "draw", "receipt"] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * One person at one tablet, from the first tap to "next person"; what the tablet stores after every step.
 * `decision`: `counted` lets the drawing leave the tablet; `alone` never does; `open` is not decided yet.
 */
export interface Session {
  version: 1;
  code: string;
  workshop: string;
  id: string;
  participant: string;
  secret: string;
  screen: Screen;
  /** Index of the question on screen; equal to their number while drawing freely. */
  stage: number;
  language: string;
  decision: "open" | "counted" | "alone";
  consent: { version: string; givenAt: string } | null;
  groups: Readonly<Record<string, string>>;
  /** Questions put to the person so far, by id. */
  asked: readonly string[];
  landmarks: boolean;
  revision: number;
  startedAt: string;
  finishedAt: string | null;
  history: History;
}

export type Question = StudyDefinition["prompts"]["questions"][number];

export function startSession(given: {
  code: string;
  workshop: string;
  id: string;
  participant: string;
  secret: string;
  language: string;
  at: string;
}): Session {
  return {
    version: 1,
    code: given.code,
    workshop: given.workshop,
    id: given.id,
    participant: given.participant,
    secret: given.secret,
    screen: "language",
    stage: 0,
    language: given.language,
    decision: "open",
    consent: null,
    groups: {},
    asked: [],
    landmarks: true,
    revision: 0,
    startedAt: given.at,
    finishedAt: null,
    history: startHistory([]),
  };
}

/** The question on screen; null while drawing freely. */
export function questionAt(session: Session, questions: readonly Question[]): Question | null {
  return questions[session.stage] ?? null;
}

/**
 * Attitudes that may be on screen: those whose question was put, and every one that is not optional.
 * An optional one (avoid) never shows before its question.
 */
export function offeredAttitudes(asked: readonly string[], questions: readonly Question[]): Attitude[] {
  return questions
    .filter((question) => !question.optional || asked.includes(question.id))
    .map((q) => q.attitude);
}

/** Goes to a question (or to free drawing behind the last) and notes that it was put. */
export function goToStage(session: Session, stage: number, questions: readonly Question[]): Session {
  const at = Math.max(0, Math.min(stage, questions.length));
  const question = questions[at];
  const asked =
    question && !session.asked.includes(question.id) ? [...session.asked, question.id] : session.asked;
  return { ...session, screen: "draw", stage: at, asked };
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
    mode: "map",
    language: session.language,
    groups: { ...session.groups },
    consent: { version: session.consent.version, layers: ["summary"], givenAt: session.consent.givenAt },
    prompts: promptsVersion,
    asked: [...session.asked],
    sheet: null,
    mapStyle: "quiet",
    landmarks: session.landmarks,
    helped: false,
    practice: false,
    startedAt: session.startedAt,
    finishedAt: session.finishedAt,
    marks: [...session.history.marks],
  };
}

/** A stored session of this or an earlier version; null when it is none. */
export function upgradeSession(stored: unknown): Session | null {
  if (typeof stored !== "object" || stored === null) return null;
  return (stored as { version?: unknown }).version === 1 ? (stored as Session) : null;
}
