import { askingAt } from "@/lib/domain/drawing/asking";
import { startHistory } from "@/lib/domain/drawing/history";
import type { History } from "@/lib/domain/drawing/history";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { Session } from "@/lib/domain/drawing/session";
import { startSession } from "@/lib/domain/drawing/session";
import type { Page, Way } from "@/lib/domain/drawing/way";
import { goToPage, isTalk, nextPage, pageBefore, previewLayersOf, talkStage } from "@/lib/domain/drawing/way";
import { ASSENT } from "@/lib/domain/study/minors";
import { PEN_COLOURS } from "@/lib/domain/sheet/pen-colours";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
import { drawingOf, isSettled } from "@/lib/client/outbox/entry";
import type { Envelope } from "@/lib/client/outbox/entry";
import type { Outbox } from "@/lib/client/outbox/outbox";
import { groundOf } from "@/lib/client/sheet/sheet-ground";
import { NO_ORDERS } from "./beat";
import { createBesideDrawing } from "./beside-drawing";
import { createBoard } from "./board";
import { drawingsOf, letterOf, signOf } from "./letter";
import { observable } from "./observable";
import type { Room, RoomState, RoomWorld } from "./room-state";
import type { RoomWorkshop } from "./workshop";

export type { Room, RoomState, RoomWorld, SavedSign } from "./room-state";

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
    showing: false,
    handRaised: false,
  });
  let outbox: Outbox | null = null;
  let writing: Promise<void> = Promise.resolve();
  let known: readonly Envelope[] = [];

  const session = () => state.get().session;
  const patch = (change: Partial<RoomState>) => state.set({ ...state.get(), ...change });

  /** Stores the newest session; writes run one after the other, and only the last one speaks. */
  const save = (session: Session) => {
    patch({ session, saved: "saving" });
    beside.follow();
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
        stillShown.follow(session().history.marks, history.marks, photo.lies());
        update({ history });
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
    nudge: () => outbox?.nudge(),
    later: world.later,
    tell: (markId, audio) => board.tell(markId, () => ({ audio })),
    lay(sheet) {
      // On a fresh photograph nothing can be taken back that lay on another sheet.
      if (sheet.picture) board.load(startHistory(session().history.marks));
      update({ sheet, history: board.get().history });
    },
  });
  beside.follow();
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

  const startTalk = () => go({ screen: "draw", stage: talkStage(questions) }, { talk: "asked" });
  const end = () => go({ screen: session().decision === "counted" ? "preview" : "farewell", stage: 0 });

  /** Nobody's session; of whoever was here memory keeps nothing. */
  const restart = (change: Partial<RoomState>) => {
    const session = begin();
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
    workshop,
    way,
    board,
    voices,
    photo,
    stillShown,
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
    sayAge: (age) =>
      go(null, { age, asked: state.get().session.asked.filter((question) => question !== ASSENT) }),
    assent(yes) {
      const { asked } = state.get().session;
      if (yes) go(null, { asked: [...asked, ASSENT] });
      else go({ screen: "practice", stage: 0 }, { decision: "alone", consent: null, layers: [] });
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
    hear(orders) {
      const { session, resting, handRaised, orders: before } = state.get();
      const answered = before.coming && !orders.coming;
      patch({ orders, handRaised: handRaised && !answered });
      if (orders.step === "talk" && session.talk === "not-asked" && !resting) update({ talk: "asked" });
    },
    startTalk,
    follow(step) {
      if (step === "talk") startTalk();
      else if (step === "wish") go({ screen: "wish", stage: 0 });
      else end();
    },
    mayFollow(step) {
      const { session } = state.get();
      if (step === "talk") return session.talk === "asked" && !isTalk(session, questions);
      const drawing = session.screen === "draw";
      if (step === "wish") return drawing && way.wish && session.decision === "counted";
      return drawing || session.screen === "wish";
    },
    showMap: (showing) => patch({ showing }),
    raiseHand: (up) => patch({ handRaised: up }),
    setHelped: (helped) => update({ helped }),
    end,
    progress() {
      const { session, waiting, resting, handRaised } = state.get();
      return {
        step: resting ? "rest" : isTalk(session, questions) ? "talk" : session.screen,
        minutes: Math.max(0, Math.floor((world.now().getTime() - Date.parse(session.startedAt)) / MINUTE_MS)),
        marks: session.history.marks.filter(isLive).length,
        language: session.language,
        unsent: waiting,
        needsHelp: handRaised || (session.screen === "check" && session.wrong >= HELP_AFTER_WRONG),
        helped: session.helped,
      };
    },
    async park() {
      await Promise.all([writing, beside.settled()]);
      const { session } = state.get();
      await world.park(session, letterOf(session, workshop));
      restart({ resting: true });
    },
    async nextPerson() {
      await Promise.all([writing, beside.settled()]);
      await world.handOn(letterOf(state.get().session, workshop));
      restart({ resting: true });
      void outbox?.flush();
    },
    async erase() {
      await Promise.all([writing, beside.settled()]);
      const gone = await world.erase(session());
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
      save(session);
      ask();
    },
    letter: () => letterOf(state.get().session, workshop),
    letters(entries) {
      known = entries;
      beside.hear(entries);
      const { session, saved } = state.get();
      const settled = saved === "here" || saved === "arrived";
      patch({
        saved: settled ? signOf(session, entries) : saved,
        waiting: drawingsOf(entries.filter((entry) => !isSettled(entry))),
        stuck: drawingsOf(entries.filter(({ state }) => state === "held" || state === "quarantined")),
      });
    },
    wasErased(entry) {
      if (drawingOf(entry) !== state.get().session.id) return;
      void world.store.forgetSession(workshop.code).catch(() => patch({ saved: "failed" }));
      restart({ erased: true });
    },
    connect(next) {
      outbox = next;
    },
  };
}

function wayOf({ prompts, groupSets, consent, wish, minors }: RoomWorkshop): Way {
  return {
    questions: prompts.questions,
    groupSets: groupSets.length,
    layers: previewLayersOf(consent.layers).length,
    wish,
    minors,
  };
}
