import type { Observable } from "@/lib/client/room/observable";
import { takeUpdate } from "./register";

/**
 * Loads the page anew with a version that waits, each time the tablet comes into nobody's hands. True when that
 * happens at once.
 */
export async function updateBetweenPeople(
  room: Observable<{ session: { screen: string; revision: number } }>,
): Promise<boolean> {
  const nobodyBegan = () => room.get().session.screen === "language" && room.get().session.revision === 0;
  if (nobodyBegan() && (await takeUpdate())) return true;
  let before = nobodyBegan();
  room.subscribe(() => {
    const now = nobodyBegan();
    if (now && !before) void takeUpdate().then((taken) => taken && location.reload());
    before = now;
  });
  return false;
}
