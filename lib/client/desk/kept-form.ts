import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";

export interface KeptForm<T extends object> extends Observable<T> {
  change(part: Partial<T>): void;
  /** Takes up what was typed before a reload. Called once the page stands. */
  restore(): void;
  /** It has been saved: nothing is kept any more. */
  done(): void;
}

/** A form whose content outlives a reload, in this window alone and until it is saved. */
export function keptForm<T extends object>(key: string, first: T): KeptForm<T> {
  const state = observable(first);
  const name = `ortssinn.form.${key}`;
  return {
    get: state.get,
    subscribe: state.subscribe,
    change(part) {
      state.set({ ...state.get(), ...part });
      sessionStorage.setItem(name, JSON.stringify(state.get()));
    },
    restore() {
      const kept = sessionStorage.getItem(name);
      if (kept !== null) state.set({ ...first, ...(JSON.parse(kept) as Partial<T>) });
    },
    done: () => sessionStorage.removeItem(name),
  };
}
