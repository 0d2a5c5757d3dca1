import type { Observable } from "@/lib/client/room/observable";
import { takeUpdate } from "./register";

const LOOK_MS = 5_000;

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
 * Loads the page anew with a version that waits, each time the tablet comes into nobody's hands, and while it lies in
 * nobody's: a version may come later, or be slow to take over. True when that happens at once.
 */
export async function updateBetweenPeople(room: RoomInHands): Promise<boolean> {
  if (nobodyBegan(room) && (await takeUpdate())) return true;
  let newerRules = false;
  const renew = async () => {
    newerRules = (await takeUpdate()) || newerRules;
    // Somebody may have begun meanwhile; then it is for after them.
    if (newerRules && nobodyBegan(room)) location.reload();
  };
  betweenPeople(room, () => void renew());
  setInterval(() => nobodyBegan(room) && void renew(), LOOK_MS);
  return false;
}

/** A newer page of this tablet waits for what this one holds: it is loaded anew as soon as nobody is drawing. */
export function reloadBetweenPeople(room: RoomInHands): void {
  const reload = () => void takeUpdate().finally(() => location.reload());
  if (nobodyBegan(room)) reload();
  else betweenPeople(room, reload);
}
