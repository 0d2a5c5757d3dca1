/** `kept`: results came back; `due`: the promised day is still to come; `overdue`: it has passed. */
export type PromiseState = "kept" | "due" | "overdue";

/** Where the promise of results stands; `promisedOn` and `today` as YYYY-MM-DD, null when nothing was promised. */
export function promiseState(
  promisedOn: string | undefined,
  cameBack: boolean,
  today: string,
): PromiseState | null {
  if (promisedOn === undefined) return null;
  if (cameBack) return "kept";
  return promisedOn < today ? "overdue" : "due";
}
