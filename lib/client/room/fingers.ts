import { observable } from "./observable";
import type { Observable } from "./observable";

/** Whether a finger, a pen or a pressed mouse is on the page: nothing may come between a hand and its stroke. */
export function watchFingers(page: Pick<Window, "addEventListener">): Observable<boolean> {
  const down = new Set<number>();
  const touching = observable(false);
  const follow = (change: (id: number) => void) => (event: PointerEvent) => {
    change(event.pointerId);
    touching.set(down.size > 0);
  };
  const gone = follow((id) => down.delete(id));
  page.addEventListener(
    "pointerdown",
    follow((id) => down.add(id)),
    true,
  );
  page.addEventListener("pointerup", gone, true);
  page.addEventListener("pointercancel", gone, true);
  return touching;
}
