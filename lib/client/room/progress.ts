import { isLive } from "@/lib/domain/drawing/live-mark";
import { isTalk } from "@/lib/domain/drawing/way";
import type { Way } from "@/lib/domain/drawing/way";
import type { Progress } from "@/lib/domain/workshop/beat";
import type { RoomState } from "./room-state";

const MINUTE_MS = 60_000;

/** After so many wrong answers to one check somebody is asked over. */
export const HELP_AFTER_WRONG = 2;

/** What the facilitator may know of the person at this tablet: how far, never what. */
export function progressOf(
  { session, waiting, resting, handRaised }: RoomState,
  { questions }: Way,
  now: Date,
): Progress {
  return {
    step: resting ? "rest" : isTalk(session, questions) ? "talk" : session.screen,
    minutes: Math.max(0, Math.floor((now.getTime() - Date.parse(session.startedAt)) / MINUTE_MS)),
    marks: session.history.marks.filter(isLive).length,
    language: session.language,
    unsent: waiting,
    needsHelp: handRaised || (session.screen === "check" && session.wrong >= HELP_AFTER_WRONG),
    helped: session.helped,
  };
}
