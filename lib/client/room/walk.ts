import { askingAt } from "@/lib/domain/drawing/asking";
import type { Session } from "@/lib/domain/drawing/session";
import type { Page, Way } from "@/lib/domain/drawing/way";
import { goToPage, nextPage, pageBefore, talkStage } from "@/lib/domain/drawing/way";
import type { Board } from "./board";
import type { KeptSession } from "./kept-session";
import type { Room } from "./room-state";

/** The way of one person through the pages. */
export interface Walk extends Pick<Room, "next" | "back" | "mayGoBack" | "goTo"> {
  session(): Session;
  update(change: Partial<Session>): void;
  /** To this page, or with null to the next one; the session changes on the way. */
  go(page: Page | null, change?: Partial<Session>): void;
  /** The board is asked what the page asks. */
  ask(): void;
}

export function createWalk(
  session: () => Session,
  { update }: Pick<KeptSession, "update">,
  board: Pick<Board, "ask">,
  way: Way,
  now: () => Date,
): Walk {
  const { questions } = way;
  const ask = () => board.ask(askingAt(session(), questions));
  const go = (page: Page | null, change: Partial<Session> = {}) => {
    const changed = { ...session(), ...change };
    update(goToPage(changed, page ?? nextPage(changed, way), way, now().toISOString()));
    ask();
  };
  return {
    session,
    update,
    go,
    ask,
    next: () => go(null),
    back() {
      const page = pageBefore(session(), way);
      if (page) go(page);
    },
    mayGoBack: () => pageBefore(session(), way) !== null,
    goTo(stage) {
      const last = talkStage(questions) - (session().talk === "not-asked" ? 1 : 0);
      go({ screen: "draw", stage: Math.max(0, Math.min(stage, last)) });
    },
  };
}
