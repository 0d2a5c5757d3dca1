import { startHistory } from "@/lib/domain/drawing/history";
import type { History } from "@/lib/domain/drawing/history";
import type { Session } from "@/lib/domain/drawing/session";
import { startSession } from "@/lib/domain/drawing/session";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
import { groundOf } from "@/lib/client/sheet/sheet-ground";
import { createAnswers } from "./answers";
import { NO_ORDERS } from "./beat";
import { createBesideDrawing } from "./beside-drawing";
import { createBoard } from "./board";
import { createCalled } from "./called";
import { createChangeOfHands } from "./change-of-hands";
import { keepSession } from "./kept-session";
import { observable } from "./observable";
import { progressOf } from "./progress";
import type { Room, RoomState, RoomWorld } from "./room-state";
import { createWalk } from "./walk";
import { wayOf } from "./way-of";
import type { RoomWorkshop } from "./workshop";

export type { Room, RoomState, RoomWorld, SavedSign } from "./room-state";

/** The drawing room behind the screens: one session, stored after every step. */
export function createRoom(
  world: RoomWorld,
  workshop: RoomWorkshop,
  resumed: Session | null,
  language: string,
  resting = false,
): Room {
  const newSession = () =>
    startSession({
      code: workshop.code,
      workshop: workshop.id,
      id: world.newTimedId(),
      participant: world.newId(),
      secret: world.newSecret(),
      mode: workshop.mode,
      sheet: workshop.mode === "sheet" ? emptySheet(world.upright()) : null,
      language,
      at: world.now().toISOString(),
    });
  const way = wayOf(workshop);
  const first = resumed ?? newSession();
  const state = observable<RoomState>({
    session: first,
    saved: "here",
    waiting: 0,
    stuck: 0,
    erased: false,
    resting: resting && !resumed,
    orders: NO_ORDERS,
    showing: false,
    handRaised: false,
  });
  const session = () => state.get().session;
  const kept = keepSession(world, workshop, state, () => beside);
  const board = createBoard(
    {
      now: world.now,
      newId: world.newId,
      later: world.later,
      onMarks: (history: History) => {
        stillShown.follow(session().history.marks, history.marks, photo.lies());
        kept.update({ history });
      },
      traces: () => photo.lies(),
    },
    first.history,
    groundOf(first.mode),
  );
  const { beside, voices, photo, stillShown } = createBesideDrawing({
    store: world.store,
    session,
    pass: workshop.pass,
    fetch: world.fetchBeside,
    nudge: kept.nudge,
    later: world.later,
    tell: (markId, audio) => board.tell(markId, () => ({ audio })),
    lay(sheet) {
      // On a fresh photograph nothing can be taken back that lay on another sheet.
      if (sheet.picture) board.load(startHistory(session().history.marks));
      kept.update({ sheet, history: board.get().history });
    },
  });
  beside.follow();
  if (first.mode === "sheet") board.setPen(PEN_COLOURS[0]);
  const walk = createWalk(session, kept, board, way, world.now);
  const { ask, next, back, mayGoBack, goTo } = walk;
  if (first.screen === "draw" || first.screen === "wish") ask();

  return {
    workshop,
    way,
    board,
    voices,
    photo,
    stillShown,
    get: state.get,
    subscribe: state.subscribe,
    next,
    back,
    mayGoBack,
    goTo,
    ...createAnswers(walk, workshop, world.now),
    ...createCalled(walk, state, way),
    ...createChangeOfHands(world, workshop.code, { newSession, state, kept, board, beside, stillShown, ask }),
    progress: () => progressOf(state.get(), way, world.now()),
    letter: kept.letter,
    letters: kept.hear,
    connect: kept.connect,
  };
}
