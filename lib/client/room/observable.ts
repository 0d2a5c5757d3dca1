/** A value that components can follow (`useSyncExternalStore`). */
export interface Observable<T> {
  get: () => T;
  subscribe: (listener: () => void) => () => void;
}

export interface Source<T> extends Observable<T> {
  set: (next: T) => void;
}

export function observable<T>(first: T): Source<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
