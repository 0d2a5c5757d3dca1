import type { ConsentLayer, Lock } from "@/lib/domain/drawing/terms";
import type { History } from "@/lib/domain/drawing/history";
import type { Progress, StandingOrders } from "@/lib/domain/workshop/beat";
import { askingAt } from "@/lib/domain/drawing/asking";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Session } from "@/lib/domain/drawing/session";
import { documentOf, maySend, startSession } from "@/lib/domain/drawing/session";
import type { Page, Way } from "@/lib/domain/drawing/way";
import { goToPage, isTalk, nextPage, pageBefore, previewLayersOf, talkStage } from "@/lib/domain/drawing/way";
import { isSettled } from "@/lib/client/outbox/entry";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { Outbox } from "@/lib/client/outbox/outbox";
import { createVoices } from "@/lib/client/sound/voices";
import type { Voices, VoicesWorld } from "@/lib/client/sound/voices";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import type { Board } from "./board";
import { createBoard } from "./board";
import type { Observable } from "./observable";
import { observable } from "./observable";
import { groundOf } from "@/lib/client/sheet/sheet-ground";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
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
  /** Nobody is at this tablet. */
  resting: boolean;
  /** What the facilitator asked of this tablet, as of the last beat. */
  orders: Orders;
}

/** `hold`: wait a moment · `stop`: offer to end gently · `erase`: offer to forget this unfinished map. */
export type Orders = Omit<StandingOrders, "step">;

export interface RoomWorld {
  store: TabletStore;
  now: () => Date;
  newId: () => string;
  fetchVoice: VoicesWorld["fetch"];
  newTimedId: () => string;
  newSecret: () => string;
  /** Whether the tablet is held upright just now. */
  upright: () => boolean;
  /** Seals what may leave, wipes the person from the tablet and lets it rest. */
  handOn: (newest: OutboxLetter | null) => Promise<void>;
  /** The same, but the map can be opened again with its lock. */
  park: (session: Session, newest: OutboxLetter | null) => Promise<void>;
  /** A person is here again. */
  endRest: () => Promise<void>;
  later: (milliseconds: number, work: () => void) => () => void;
}

export interface Room extends Observable<RoomState> {
  readonly workshop: RoomWorkshop;
  readonly way: Way;
  readonly board: Board;
  readonly voices: Voices;
  /** Another language; the screen stays. */
  setLanguage(language: string): void;
  /** The next page of the way, and the one before. */
  next(): void;
  back(): void;
  mayGoBack(): boolean;
  /** A question, free drawing or the talk on the drawing screen. */
  goTo(stage: number): void;
  decide(decision: "counted" | "alone"): void;
  /** A right answer goes on; a wrong one is counted and explained. */
  check(right: boolean): void;
  /** An answer goes on to the next set. */
  answer(groupSet: string, option: string): void;
  setLock(lock: Lock | null): void;
  /** The server has the lock of this drawing. */
  lockArrived(id: string): void;
  /** Gives or takes back a consent layer beside `summary`. */
  allow(layer: ConsentLayer, yes: boolean): void;
  takeCard(yes: boolean): void;
  setLandmarks(on: boolean): void;
  /** The facilitator's orders, with every beat. */
  hear(orders: StandingOrders): void;
  startTalk(): void;
  /** Ends gently, with what is drawn: to what others will see, or to the farewell. */
  end(): void;
  progress(): Progress;
  /** Puts the map away; it opens again with its lock, and without one it is handed on. */
  park(): Promise<void>;
  /** Wipes this person from the screen and the tablet; what still waits to be sent stays, sealed. */
  nextPerson(): Promise<void>;
  /** Somebody begins at a resting tablet. */
  begin(): void;
  /** The owner of a parked map goes on. */
  resume(session: Session): void;
  /** The newest that may leave the tablet, stored or not. */
  letter(): OutboxLetter | null;
  /** News from the outbox. */
  letters(entries: readonly Envelope[]): void;
  wasErased(entry: Envelope): void;
  connect(outbox: Outbox): void;
}

const NO_ORDERS: Orders = { hold: false, stop: false, erase: false };
const MINUTE_MS = 60_000;
/** What could not be stored is tried again. */
const SAVE_AGAIN_MS = 2_000;

/** After so many wrong answers to one check somebody is asked over. */
export const HELP_AFTER_WRONG = 2;

/** The drawing room behind the screens: one session, stored after every step. */
export function createRoom(
  world: RoomWorld,
  workshop: RoomWorkshop,
  resumed: Session | null,
  language: string,
  resting = false,
): Room {
  const begin = () =>
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
  const { questions } = way;
  const first = resumed ?? begin();
  const state = observable<RoomState>({
    session: first,
    saved: "here",
    waiting: 0,
    stuck: 0,
    erased: false,
    resting: resting && !resumed,
    orders: NO_ORDERS,
  });
  let outbox: Outbox | null = null;
  let writing: Promise<void> = Promise.resolve();
  let known: readonly Envelope[] = [];

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
      .catch(() => {
        patch({ saved: "failed" });
        world.later(SAVE_AGAIN_MS, () => state.get().session === session && save(session));
      });
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
      onMarks: (history: History) => {
        update({ history });
        voices.follow();
      },
    },
    first.history,
    groundOf(first.mode),
  );
  const voices = createVoices({
    store: world.store,
    session: () => state.get().session,
    pass: workshop.pass,
    tell: (markId, audio) => board.tell(markId, () => ({ audio })),
    fetch: world.fetchVoice,
    nudge: () => outbox?.nudge(),
  });
  voices.follow();
  if (first.mode === "sheet") board.setPen(PEN_COLOURS[0]);
  const ask = () => {
    board.ask(askingAt(state.get().session, questions));
  };
  if (first.screen === "draw" || first.screen === "wish") ask();

  const go = (page: Page | null, change: Partial<Session> = {}) => {
    const session = { ...state.get().session, ...change };
    update(goToPage(session, page ?? nextPage(session, way), way, world.now().toISOString()));
    ask();
  };

  /** Nobody's session; of whoever was here memory keeps nothing. */
  const restart = (change: Partial<RoomState>) => {
    const session = begin();
    board.load(session.history);
    patch({ session, saved: "here", erased: false, orders: NO_ORDERS, ...change });
    voices.follow();
  };

  return {
    workshop,
    way,
    board,
    voices,
    get: state.get,
    subscribe: state.subscribe,
    setLanguage: (chosen) => update({ language: chosen }),
    next: () => go(null),
    back() {
      const page = pageBefore(state.get().session, way);
      if (page) go(page);
    },
    mayGoBack: () => pageBefore(state.get().session, way) !== null,
    goTo(stage) {
      const last = talkStage(questions) - (state.get().session.talk === "not-asked" ? 1 : 0);
      go({ screen: "draw", stage: Math.max(0, Math.min(stage, last)) });
    },
    decide(decision) {
      const counted = decision === "counted";
      const { consent } = workshop;
      go(null, {
        decision,
        consent: counted ? { version: consent.version, givenAt: world.now().toISOString() } : null,
        layers: [],
      });
    },
    check(right) {
      if (right) go(null);
      else update({ wrong: state.get().session.wrong + 1 });
    },
    answer: (groupSet, option) => go(null, { groups: { ...state.get().session.groups, [groupSet]: option } }),
    setLock: (lock) => go(null, { lock, lockSent: false }),
    lockArrived(id) {
      if (state.get().session.id === id) update({ lockSent: true });
    },
    allow(layer, yes) {
      const others = state.get().session.layers.filter((other) => other !== layer);
      update({ layers: yes ? [...others, layer] : others });
    },
    takeCard: (card) => go(null, { card }),
    setLandmarks: (landmarks) => update({ landmarks }),
    hear({ hold, stop, erase, step }) {
      patch({ orders: { hold, stop, erase } });
      const { session, resting } = state.get();
      if (step === "talk" && session.talk === "not-asked" && !resting) update({ talk: "asked" });
    },
    startTalk: () => go({ screen: "draw", stage: talkStage(questions) }, { talk: "asked" }),
    end: () => go({ screen: state.get().session.decision === "counted" ? "preview" : "farewell", stage: 0 }),
    progress() {
      const { session, waiting, resting } = state.get();
      return {
        step: resting ? "rest" : isTalk(session, questions) ? "talk" : session.screen,
        minutes: Math.max(0, Math.floor((world.now().getTime() - Date.parse(session.startedAt)) / MINUTE_MS)),
        marks: session.history.marks.filter(isLive).length,
        language: session.language,
        unsent: waiting,
        needsHelp: session.screen === "check" && session.wrong >= HELP_AFTER_WRONG,
      };
    },
    async park() {
      await writing;
      const { session } = state.get();
      await world.park(session, letterOf(session, workshop));
      restart({ resting: true });
    },
    async nextPerson() {
      await writing;
      await world.handOn(letterOf(state.get().session, workshop));
      restart({ resting: true });
      void outbox?.flush();
    },
    begin() {
      restart({ resting: false });
      void world.endRest();
    },
    resume(session) {
      board.load(session.history);
      patch({ resting: false });
      save(session);
      ask();
    },
    letter: () => letterOf(state.get().session, workshop),
    letters(entries) {
      known = entries;
      voices.hear(entries);
      const { session, saved } = state.get();
      const settled = saved === "here" || saved === "arrived";
      patch({
        saved: settled ? signOf(session, entries) : saved,
        waiting: drawingsOf(entries.filter((entry) => !isSettled(entry))),
        stuck: drawingsOf(entries.filter(({ state }) => state === "held" || state === "quarantined")),
      });
    },
    wasErased(entry) {
      if (entry.id !== state.get().session.id) return;
      void world.store.forgetSession(workshop.code).catch(() => patch({ saved: "failed" }));
      restart({ erased: true });
    },
    connect(next) {
      outbox = next;
    },
  };
}

/** How many drawings these belong to; a voice counts with its own. */
const drawingsOf = (entries: readonly Envelope[]): number =>
  new Set(entries.map(({ id }) => id.split("/")[0])).size;

function signOf(session: Session, entries: readonly Envelope[]): SavedSign {
  if (session.decision === "alone") return "alone";
  const entry = entries.find((other) => other.id === session.id);
  return entry?.arrivedRevision === session.revision ? "arrived" : "here";
}

/** What may leave the tablet; nothing before consent, and nothing while there is nothing to say. */
function letterOf(session: Session, workshop: RoomWorkshop): OutboxLetter | null {
  const document = documentOf(session, workshop.prompts.version);
  if (!document || !maySend(session)) return null;
  return {
    id: session.id,
    code: session.code,
    pass: workshop.pass,
    secret: session.secret,
    revision: session.revision,
    body: JSON.stringify(document),
    finished: session.finishedAt !== null,
    lock: session.lockSent ? null : session.lock,
  };
}

function wayOf({ prompts, groupSets, consent, wish }: RoomWorkshop): Way {
  return {
    questions: prompts.questions,
    groupSets: groupSets.length,
    layers: previewLayersOf(consent.layers).length,
    wish,
  };
}
