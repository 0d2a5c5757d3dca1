import type { LiveMark } from "./document";

type Given =
  "id" | "order" | "phase" | "prompt" | "kind" | "attitudes" | "input" | "sketch" | "location" | "drawnAt";

/** A mark about which nothing has been said yet but what its drawing says. */
export function begunMark(given: Pick<LiveMark, Given>): LiveMark {
  return {
    strength: null,
    times: [],
    topics: [],
    label: null,
    comment: null,
    audio: null,
    private: false,
    anchor: false,
    removedAt: null,
    ...given,
  };
}
