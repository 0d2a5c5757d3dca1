import type { StudyDefinition } from "../study/definition";
import type { Minors } from "../study/minors";
import type { Screen, Session } from "./session";
import type { Attitude, ConsentLayer, Phase } from "./terms";

export type Question = StudyDefinition["prompts"]["questions"][number];

/** Asked with pictures after the consent, one after the other. */
export const CHECKS = ["name", "police", "stop"] as const;
export type Check = (typeof CHECKS)[number];

/** Layers that are asked at the preview, when a study has them. `audio` is asked at the first microphone tap. */
export const PREVIEW_LAYERS = ["quotes", "drawing", "archive"] as const satisfies readonly ConsentLayer[];

export const previewLayersOf = (layers: readonly ConsentLayer[]) =>
  PREVIEW_LAYERS.filter((layer) => layers.includes(layer));

/** What of a study decides a person's way through the screens. */
export interface Way {
  questions: readonly Question[];
  groupSets: number;
  /** The layers of the study that are asked at the preview. */
  layers: number;
  wish: boolean;
  /** Whether minors take part, and from which age. */
  minors: Minors | null;
}

/** One page of the way. */
export interface Page {
  screen: Screen;
  stage: number;
}

export const freeStage = (questions: readonly Question[]): number => questions.length;
export const talkStage = (questions: readonly Question[]): number => questions.length + 1;

/** All pages that this person meets, in order; drawing alone skips what others would ask about or see. */
export function pagesOf(
  session: Pick<Session, "decision" | "age" | "talk" | "card" | "mode">,
  way: Way,
): Page[] {
  const alone = session.decision === "alone";
  const drawn = talkStage(way.questions) + (session.talk === "not-asked" ? 0 : 1);
  const unlessAlone = (count: number) => (alone ? 0 : count);
  return [
    ...pages("language", 1),
    ...pages("who", 1),
    ...pages("age", way.minors === null ? 0 : 1),
    ...pages("assent", session.age === "minor" ? 1 : 0),
    ...pages("consent", 1),
    ...pages("check", unlessAlone(CHECKS.length)),
    ...pages("groups", unlessAlone(way.groupSets)),
    ...pages("lock", unlessAlone(1)),
    ...pages("practice", 1),
    ...pages("draw", drawn),
    ...pages("wish", unlessAlone(way.wish ? 1 : 0)),
    ...pages("locate", unlessAlone(session.mode === "sheet" ? 1 : 0)),
    ...pages("preview", unlessAlone(1 + way.layers)),
    ...pages("receipt", unlessAlone(session.card ? 2 : 1)),
    ...pages("farewell", 1),
  ];
}

const pages = (screen: Screen, count: number): Page[] =>
  Array.from({ length: count }, (_, stage) => ({ screen, stage }));

export function nextPage(session: Session, way: Way): Page {
  const all = pagesOf(session, way);
  const at = indexIn(all, session);
  return all[at + 1] ?? session;
}

/** The page before; null where there is no way back: at the beginning, and from drawing to what was before it. */
export function pageBefore(session: Session, way: Way): Page | null {
  if (session.screen === "language" || (session.screen === "draw" && session.stage === 0)) return null;
  const all = pagesOf(session, way);
  return all[indexIn(all, session) - 1] ?? null;
}

/** Where a page stands; one that is not on the way any more counts as the last of its screen. */
function indexIn(all: readonly Page[], { screen, stage }: Page): number {
  const at = all.findIndex((page) => page.screen === screen && page.stage === stage);
  return at >= 0 ? at : all.findLastIndex((page) => page.screen === screen);
}

/** Goes to a page, notes what is put to the person there, and finishes the drawing behind the preview. */
export function goToPage(session: Session, page: Page, way: Way, at: string): Session {
  const put = putAt(page, way.questions);
  const leavesTalk = isTalk(session, way.questions) && !isTalk(page, way.questions);
  const ends = page.screen === "receipt" || page.screen === "farewell";
  return {
    ...session,
    screen: page.screen,
    stage: page.stage,
    wrong: 0,
    asked: put && !session.asked.includes(put) ? [...session.asked, put] : session.asked,
    talk: leavesTalk ? "done" : session.talk,
    finishedAt: session.finishedAt ?? (ends ? at : null),
  };
}

function putAt(page: Page, questions: readonly Question[]): string | null {
  if (page.screen === "wish") return "wish";
  if (isTalk(page, questions)) return "talk";
  return questionAt(page, questions)?.id ?? null;
}

/** The question on screen; null while drawing freely, and on every other screen. */
export function questionAt({ screen, stage }: Page, questions: readonly Question[]): Question | null {
  return screen === "draw" ? (questions[stage] ?? null) : null;
}

export const isTalk = ({ screen, stage }: Page, questions: readonly Question[]): boolean =>
  screen === "draw" && stage === talkStage(questions);

/** What a mark drawn now belongs to. */
export function phaseOf(page: Page, questions: readonly Question[]): Phase {
  if (page.screen === "wish") return "wish";
  return isTalk(page, questions) ? "probed" : "spontaneous";
}

/**
 * Attitudes that may be on screen: those whose question was put, and every one that is not optional.
 * An optional one (avoid) never shows before its question.
 */
export function offeredAttitudes(asked: readonly string[], questions: readonly Question[]): Attitude[] {
  return questions
    .filter((question) => !question.optional || asked.includes(question.id))
    .map((question) => question.attitude);
}
