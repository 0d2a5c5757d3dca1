import type { Room } from "@/lib/client/room/room";
import { coverWhenHidden } from "./cover";
import type { Idle } from "./idle";
import { createIdle, patienceFor } from "./idle";
import { keepAwake } from "./wake-lock";

/** Watches whether somebody is at the tablet: keeps it lit, covers it when it is put aside, and asks after a while. */
export function watchPresence(
  room: Room,
  later: (milliseconds: number, work: () => void) => () => void,
): Idle {
  const somebody = () => !room.get().resting && room.get().session.revision > 0;
  const idle = createIdle({
    now: Date.now,
    later,
    patience: () => (somebody() && !room.get().orders.hold ? patienceFor(room.get().session) : null),
    park: () => void room.park(),
  });
  const touched = () => {
    if (idle.get() === "here") idle.touched();
  };
  for (const type of ["pointerdown", "pointermove", "keydown"] as const)
    window.addEventListener(type, touched, { capture: true, passive: true });
  keepAwake(somebody, room.subscribe);
  coverWhenHidden();
  return idle;
}
