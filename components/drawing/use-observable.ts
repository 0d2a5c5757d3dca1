import { useSyncExternalStore } from "react";
import type { Observable } from "@/lib/client/room/observable";

/** The current value of something that changes outside React. */
export function useObservable<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}
