import type { Observable } from "@/lib/client/room/observable";
import { takeUpdate } from "./register";

type RoomInHands = Observable<{ session: { screen: string; revision: number } }>;

const nobodyBegan = (room: RoomInHands): boolean => {
  const { screen, revision } = room.get().session;
  return screen === "language" && revision === 0;
};

/** Does something each time the tablet comes into nobody's hands. */
function betweenPeople(room: RoomInHands, work: () => void): void {
  let before = nobodyBegan(room);
  room.subscribe(() => {
    const now = nobodyBegan(room);
    if (now && !before) work();
    before = now;
  });
}

/**
 * Loads the page anew with a version that waits, each time the tablet comes into nobody's hands. True when that
 * happens at once.
 */
export async function updateBetweenPeople(room: RoomInHands): Promise<boolean> {
  if (nobodyBegan(room) && (await takeUpdate())) return true;
  betweenPeople(room, () => void takeUpdate().then((taken) => taken && location.reload()));
  return false;
}

/** A newer page of this tablet waits for what this one holds: it is loaded anew as soon as nobody is drawing. */
export function reloadBetweenPeople(room: RoomInHands): void {
  const reload = () => void takeUpdate().finally(() => location.reload());
  if (nobodyBegan(room)) reload();
  else betweenPeople(room, reload);
}
