import type { Observable } from "./observable";
import { observable } from "./observable";

/** Where the tools stand: at the start or the end of a line, for the hand that does not draw. */
export type ToolSide = "start" | "end";

const KEY = "ortssinn-tool-side";

/** Kept on the tablet, because the same person often goes on; it says nothing about anybody. */
const state = observable<ToolSide>(kept());
export const toolSide: Observable<ToolSide> = state;

export function swapToolSide(): void {
  const side = state.get() === "start" ? "end" : "start";
  state.set(side);
  try {
    localStorage.setItem(KEY, side);
  } catch {
    // A browser that keeps nothing still swaps the tools for now.
  }
}

function kept(): ToolSide {
  try {
    return localStorage.getItem(KEY) === "end" ? "end" : "start";
  } catch {
    return "start";
  }
}
