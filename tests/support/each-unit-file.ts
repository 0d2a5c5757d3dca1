import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterAll, vi } from "vitest";

/** Files share their process: what one leaves on the tablet or on the clock is not there for the next. */
globalThis.indexedDB = new IDBFactory();
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
