import type { ConsentLayer, Lock } from "@/lib/domain/drawing/terms";
import type { Age } from "@/lib/domain/study/minors";
import type { Session } from "@/lib/domain/drawing/session";
import type { Way } from "@/lib/domain/drawing/way";
import type { Progress, StandingOrders } from "@/lib/domain/workshop/beat";
import type { RoomStep } from "@/lib/domain/workshop/orders";
import type { Envelope, OutboxLetter } from "@/lib/client/outbox/entry";
import type { Outbox } from "@/lib/client/outbox/outbox";
import type { BesideWorld } from "@/lib/client/beside/beside";
import type { Photo } from "@/lib/client/picture/photo";
import type { StillShown } from "@/lib/client/picture/still-shown";
import type { Voices } from "@/lib/client/sound/voices";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import type { Board } from "./board";
import type { Observable } from "./observable";
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
  orders: StandingOrders;
  /** The map fills the screen, for the group around the tablet. */
  showing: boolean;
  /** The person asked for somebody to come. */
  handRaised: boolean;
}

export interface RoomWorld {
  store: TabletStore;
  now: () => Date;
  newId: () => string;
  fetchBeside: BesideWorld["fetch"];
  newTimedId: () => string;
  newSecret: () => string;
  /** Whether the tablet is held upright just now. */
  upright: () => boolean;
  /** Seals what may leave, wipes the person from the tablet and lets it rest. */
  handOn: (newest: OutboxLetter | null) => Promise<void>;
  /** The same, but the map can be opened again with its lock. */
  park: (session: Session, newest: OutboxLetter | null) => Promise<void>;
  /** Erases everything of this person, at the server too; false when that did not answer and nothing has changed. */
  erase: (session: Session) => Promise<boolean>;
  /** A person is here again. */
  endRest: () => Promise<void>;
  later: (milliseconds: number, work: () => void) => () => void;
}

export interface Room extends Observable<RoomState> {
  readonly workshop: RoomWorkshop;
  readonly way: Way;
  readonly board: Board;
  readonly voices: Voices;
  readonly photo: Photo;
  /** What is said once when a traced mark is taken back. */
  readonly stillShown: StillShown;
  /** Another language; the screen stays. */
  setLanguage(language: string): void;
  /** The next page of the way, and the one before. */
  next(): void;
  back(): void;
  mayGoBack(): boolean;
  /** A question, free drawing or the talk on the drawing screen. */
  goTo(stage: number): void;
  /** Goes on; asked only where minors take part. */
  sayAge(age: Age): void;
  /** A minor says yes, or draws for themself alone. */
  assent(yes: boolean): void;
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
  /** Goes where the room was called to. */
  follow(step: RoomStep): void;
  /** Whether that still lies before this person. */
  mayFollow(step: RoomStep): boolean;
  /** Shows the map to the group, or goes back to where it was. */
  showMap(on: boolean): void;
  /** Asks for somebody to come, or no longer. */
  raiseHand(up: boolean): void;
  /** Somebody draws for this person, or no longer. */
  setHelped(helped: boolean): void;
  /** Ends gently, with what is drawn: to what others will see, or to the farewell. */
  end(): void;
  progress(): Progress;
  /** Puts the map away; it opens again with its lock, and without one it is handed on. */
  park(): Promise<void>;
  /** Wipes this person from the screen and the tablet; what still waits to be sent stays, sealed. */
  nextPerson(): Promise<void>;
  /** Erases everything of this person for good; false when the server did not answer. */
  erase(): Promise<boolean>;
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
