import type { Attitude } from "@/lib/domain/drawing/terms";
import type { History } from "@/lib/domain/drawing/history";
import type { Session } from "@/lib/domain/drawing/session";
import {
  documentOf,
  goToStage,
  offeredAttitudes,
  questionAt,
  startSession,
} from "@/lib/domain/drawing/session";
import type { OutboxEntry, OutboxLetter } from "@/lib/client/outbox/entry";
import type { Outbox } from "@/lib/client/outbox/outbox";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import type { Board } from "./board";
import { createBoard } from "./board";
import type { Observable } from "./observable";
import { observable } from "./observable";
import type { RoomWorkshop } from "./workshop";

/**
 * Where the drawing is: being written · on this tablet · at the server · on this tablet and nowhere else by
 * choice · could not be stored.
 */
export type SavedSign = "saving" | "here" | "arrived" | "alone" | "failed";

export interface RoomState {
  session: Session;
  saved: SavedSign;
  /** Drawings of this tablet that the server has not confirmed, and those that need a person. */
  waiting: number;
  stuck: number;
  /** The drawing on screen was erased elsewhere with its key. */
  erased: boolean;
}

export interface RoomWorld {
  store: TabletStore;
  now: () => Date;
  newId: () => string;
  newTimedId: () => string;
  newSecret: () => string;
  later: (milliseconds: number, work: () => void) => () => void;
}

export interface Room extends Observable<RoomState> {
  readonly workshop: RoomWorkshop;
  readonly board: Board;
  chooseLanguage(language: string): void;
  decide(decision: "counted" | "alone"): void;
  answer(groupSet: string, option: string): void;
  startDrawing(): void;
  goTo(stage: number): void;
  setLandmarks(on: boolean): void;
  finish(): void;
  /** Wipes this person from the screen and the tablet; what still waits to be sent stays until it has arrived. */
  nextPerson(): Promise<void>;
  /** News from the outbox. */
  letters(entries: readonly OutboxEntry[]): void;
  wasErased(entry: OutboxEntry): void;
  connect(outbox: Outbox): void;
}

/** The drawing room behind the screens: one session, stored after every step. */
export function createRoom(
  world: RoomWorld,
  workshop: RoomWorkshop,
  resumed: Session | null,
  language: string,
): Room {
  const begin = () => {
    const session = startSession({
      code: workshop.code,
      workshop: workshop.id,
      id: world.newTimedId(),
      participant: world.newId(),
      secret: world.newSecret(),
      language,
      at: world.now().toISOString(),
    });
    return session;
  };
  const questions = workshop.prompts.questions;
  const first = resumed ?? begin();
  const state = observable<RoomState>({ session: first, saved: "here", waiting: 0, stuck: 0, erased: false });
  let outbox: Outbox | null = null;
  let writing: Promise<void> = Promise.resolve();
  let known: readonly OutboxEntry[] = [];

  const patch = (change: Partial<RoomState>) => state.set({ ...state.get(), ...change });

  /** Stores the newest session; writes run one after the other, and only the last one speaks. */
  const save = (session: Session) => {
    patch({ session, saved: "saving" });
    const letter = letterOf(session, workshop);
    writing = writing
      .then(() => world.store.saveSession(session, letter))
      .then(() => {
        if (state.get().session !== session) return;
        patch({ saved: signOf(session, known) });
        if (session.finishedAt && letter) void outbox?.flush();
        else if (letter) outbox?.nudge();
      })
      .catch(() => patch({ saved: "failed" }));
  };
  const update = (change: Partial<Session>) => {
    const session = { ...state.get().session, ...change };
    save({ ...session, revision: session.revision + 1 });
  };
  const board = createBoard(
    {
      now: world.now,
      newId: world.newId,
      later: world.later,
      onMarks: (history: History) => update({ history }),
    },
    first.history,
  );
  const ask = () => {
    const { session } = state.get();
    const question = questionAt(session, questions);
    const offered: Attitude[] = offeredAttitudes(session.asked, questions);
    board.ask({ attitude: question?.attitude ?? null, prompt: question?.id ?? null, offered });
  };
  if (first.screen === "draw") ask();

  const stageChange = (stage: number) => {
    const { session } = state.get();
    const next = goToStage(session, stage, questions);
    update({ screen: next.screen, stage: next.stage, asked: next.asked });
    ask();
  };

  /** Of people who have handed the tablet on nothing stays that the server has. */
  const forgetArrived = (entries: readonly OutboxEntry[]) => {
    for (const entry of entries) {
      if (entry.state !== "arrived") continue;
      void world.store.updateLetter(entry.id, () => null).catch(() => patch({ saved: "failed" }));
    }
  };

  return {
    workshop,
    board,
    get: state.get,
    subscribe: state.subscribe,
    chooseLanguage: (chosen) => update({ language: chosen, screen: "consent" }),
    decide(decision) {
      const consent =
        decision === "counted"
          ? { version: workshop.consent.version, givenAt: world.now().toISOString() }
          : null;
      update({
        decision,
        consent,
        screen: decision === "counted" && workshop.groupSets.length > 0 ? "groups" : "draw",
      });
      if (state.get().session.screen === "draw") stageChange(0);
    },
    answer: (groupSet, option) => update({ groups: { ...state.get().session.groups, [groupSet]: option } }),
    startDrawing: () => stageChange(0),
    goTo: stageChange,
    setLandmarks: (landmarks) => update({ landmarks }),
    finish: () =>
      update({ screen: "receipt", finishedAt: state.get().session.finishedAt ?? world.now().toISOString() }),
    async nextPerson() {
      await writing;
      await world.store.forgetSession(workshop.code);
      const session = begin();
      board.load(session.history);
      patch({ session, saved: "here", erased: false });
      forgetArrived(known);
      void outbox?.flush();
    },
    letters(entries) {
      known = entries;
      const { session, saved } = state.get();
      forgetArrived(entries.filter((entry) => entry.id !== session.id));
      const settled = saved === "here" || saved === "arrived";
      patch({
        saved: settled ? signOf(session, entries) : saved,
        waiting: entries.filter((entry) => entry.state !== "arrived").length,
        stuck: entries.filter((entry) => ["held", "conflict", "quarantined"].includes(entry.state)).length,
      });
    },
    wasErased(entry) {
      if (entry.id !== state.get().session.id) return;
      void world.store.forgetSession(workshop.code).catch(() => patch({ saved: "failed" }));
      const session = begin();
      board.load(session.history);
      patch({ session, erased: true, saved: "here" });
    },
    connect(next) {
      outbox = next;
    },
  };
}

function signOf(session: Session, entries: readonly OutboxEntry[]): SavedSign {
  if (session.decision === "alone") return "alone";
  const entry = entries.find((other) => other.id === session.id);
  return entry?.arrivedRevision === session.revision ? "arrived" : "here";
}

/** What may leave the tablet; nothing before consent, and nothing while there is nothing to say. */
function letterOf(session: Session, workshop: RoomWorkshop): OutboxLetter | null {
  const document = documentOf(session, workshop.prompts.version);
  if (!document || session.screen === "groups") return null;
  return {
    id: session.id,
    code: session.code,
    pass: workshop.pass,
    secret: session.secret,
    revision: session.revision,
    body: JSON.stringify(document),
    finished: session.finishedAt !== null,
  };
}
