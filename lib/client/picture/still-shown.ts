import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import type { Mark } from "@/lib/domain/drawing/document";
import { stillShown } from "@/lib/domain/sheet/still-shown";

/** Whether the person is told just now that the photograph still shows what they took back; once each person. */
export interface StillShown extends Observable<boolean> {
  /** Marks have changed, on a photograph (`traced`) or not. */
  follow(before: readonly Mark[], after: readonly Mark[], traced: boolean): void;
  heard(): void;
  /** Somebody else is here. */
  restart(): void;
}

export function createStillShown(): StillShown {
  const telling = observable(false);
  let told = false;
  return {
    get: telling.get,
    subscribe: telling.subscribe,
    follow(before, after, traced) {
      if (told || !traced || !stillShown(before, after)) return;
      told = true;
      telling.set(true);
    },
    heard: () => telling.set(false),
    restart() {
      told = false;
      telling.set(false);
    },
  };
}
