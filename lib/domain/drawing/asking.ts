import type { LiveMark } from "./document";
import type { Session } from "./session";
import { ATTITUDES, WISHES } from "./terms";
import type { Attitude, Phase, Stance } from "./terms";
import type { Question } from "./way";
import { offeredAttitudes, phaseOf, questionAt } from "./way";

/** What is asked while somebody draws, and so what the next mark means. */
export interface Asking {
  phase: Phase;
  /** The next mark gets it; null where no question is on screen. */
  attitude: Attitude | null;
  prompt: string | null;
  /** What may be said of a mark now. */
  offered: readonly Stance[];
}

/** What a page of the way asks: a question, nothing in particular, or a wish. */
export function askingAt(session: Session, questions: readonly Question[]): Asking {
  const phase = phaseOf(session, questions);
  if (phase === "wish") return { phase, attitude: null, prompt: null, offered: WISHES };
  const question = questionAt(session, questions);
  return {
    phase,
    attitude: question?.attitude ?? null,
    prompt: question?.id ?? null,
    offered: offeredAttitudes(session.asked, questions),
  };
}

/** What a mark says when it is drawn, before anything is said about it. A wish is first of all a place. */
export function firstStances({ phase, attitude }: Pick<Asking, "phase" | "attitude">): Stance[] {
  if (phase === "wish") return ["here"];
  return attitude ? [attitude] : [];
}

/** What may be said of one mark: of a wish whether it is for here, of any other mark the attitudes on screen. */
export function stancesFor(mark: Pick<LiveMark, "phase">, offered: readonly Stance[]): readonly Stance[] {
  return mark.phase === "wish" ? WISHES : ATTITUDES.filter((attitude) => offered.includes(attitude));
}
