import type { Session } from "@/lib/domain/drawing/session";
import type { Beside } from "@/lib/client/beside/beside";
import { drawingOf } from "@/lib/client/outbox/entry";
import type { StillShown } from "@/lib/client/picture/still-shown";
import { NO_ORDERS } from "./beat";
import type { Board } from "./board";
import type { KeptSession } from "./kept-session";
import type { Source } from "./observable";
import type { Room, RoomState, RoomWorld } from "./room-state";

interface Hands {
  /** A session of nobody yet. */
  newSession: () => Session;
  state: Source<RoomState>;
  kept: KeptSession;
  board: Pick<Board, "load">;
  beside: Pick<Beside, "follow" | "settled">;
  stillShown: Pick<StillShown, "restart">;
  /** The board is asked what the page asks. */
  ask: () => void;
}

/** The tablet goes from one person to nobody, and from nobody to the next one. */
export function createChangeOfHands(
  world: RoomWorld,
  code: string,
  { newSession, state, kept, board, beside, stillShown, ask }: Hands,
): Pick<Room, "park" | "nextPerson" | "erase" | "begin" | "resume" | "wasErased"> {
  const patch = (change: Partial<RoomState>) => state.set({ ...state.get(), ...change });
  const settled = () => Promise.all([kept.settled(), beside.settled()]);

  /** Nobody's session; of whoever was here memory keeps nothing. */
  const restart = (change: Partial<RoomState>) => {
    const session = newSession();
    board.load(session.history);
    patch({
      session,
      saved: "here",
      erased: false,
      orders: NO_ORDERS,
      showing: false,
      handRaised: false,
      ...change,
    });
    beside.follow();
    stillShown.restart();
  };

  return {
    async park() {
      await settled();
      await world.park(state.get().session, kept.letter());
      restart({ resting: true });
    },
    async nextPerson() {
      await settled();
      await world.handOn(kept.letter());
      restart({ resting: true });
      kept.flush();
    },
    async erase() {
      await settled();
      const gone = await world.erase(state.get().session);
      if (gone) restart({ resting: true });
      return gone;
    },
    begin() {
      restart({ resting: false });
      void world.endRest();
    },
    resume(session) {
      board.load(session.history);
      patch({ resting: false });
      kept.save(session);
      ask();
    },
    wasErased(entry) {
      if (drawingOf(entry) !== state.get().session.id) return;
      void world.store.forgetSession(code).catch(() => patch({ saved: "failed" }));
      restart({ erased: true });
    },
  };
}
