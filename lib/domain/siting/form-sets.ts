import { bestAnswer } from "./best-answer";
import type { Stop } from "./best-answer";
import { valueIn } from "./closings";
import type { Form } from "./comparison";
import { measuresOf } from "./measures";
import type { Rod } from "./measures";
import { questionOf } from "./question";
import type { Question } from "./question";
import { NEXT_SITE } from "./thresholds";

/** The set that stands for each form, as places of the candidates; null: no candidate can be one. */
export type FormSets = Readonly<Record<Form, readonly number[] | null>>;

/**
 * *Central*: the best single place (as few as are fixed). *Decentral*: the best set of the largest number whose last site
 * still brings something, two at least. *Attached* and *integrated*: the best set of as many of those candidates alone, or
 * as many as there are; sites to keep are in every set.
 */
export function formSets(rod: Rod, stop?: Stop): FormSets {
  const { inputs } = rod.prepared;
  const question = questionOf(inputs);
  const [least] = question.sizes;
  if (least === undefined) return { central: null, decentral: null, attached: null, integrated: null };
  const bestOfSize = (p: number, among: Question = question) => best(rod, among, p, stop);
  const sets = question.sizes.map((p) => bestOfSize(p));
  let many = question.sizes.findIndex((p) => p >= 2);
  while (many >= 0 && sets[many + 1] && bringsMuch(rod, sets[many] ?? null, sets[many + 1] ?? null))
    many += 1;
  const decentral = many < 0 ? null : (sets[many] ?? null);
  const among = (form: "attached" | "integrated") => {
    const places = new Set(
      question.columns.flatMap((column, at) =>
        inputs.candidates[column]?.embedding === form || question.fixed.includes(at) ? [at] : [],
      ),
    );
    const some = question.columns.some((column) => inputs.candidates[column]?.embedding === form);
    return some
      ? bestOfSize(Math.min(decentral?.length ?? least, places.size), only(question, places))
      : null;
  };
  return {
    central: sets[0] ?? null,
    decentral,
    attached: among("attached"),
    integrated: among("integrated"),
  };
}

function best({ prepared }: Rod, question: Question, p: number, stop?: Stop): number[] | null {
  const answer = bestAnswer(prepared, prepared.inputs.assumptions.model, question, p, stop);
  return answer && answer.sites.flatMap((site) => question.columns[site] ?? []);
}

/** Whether a further site cuts the fair minutes or widens the longest band by as much as C5 asks. */
function bringsMuch(rod: Rod, fewer: readonly number[] | null, more: readonly number[] | null): boolean {
  if (fewer === null || more === null) return false;
  const [before, after] = [measuresOf(rod, fewer), measuresOf(rod, more)];
  return (
    valueIn(before, "fair-time") - valueIn(after, "fair-time") >= NEXT_SITE.fairMinutes ||
    valueIn(after, "coverage-long") - valueIn(before, "coverage-long") >= NEXT_SITE.coverage
  );
}

/** The same question among some of its places. */
function only({ columns, fixed, forbiddenPairs, sizes }: Question, places: ReadonlySet<number>): Question {
  const kept = [...places].sort((a, b) => a - b);
  const placeOf = new Map(kept.map((place, at) => [place, at]));
  return {
    columns: kept.flatMap((place) => columns[place] ?? []),
    fixed: fixed.flatMap((place) => placeOf.get(place) ?? []),
    forbiddenPairs: forbiddenPairs.flatMap(([one, other]): [number, number][] => {
      const [a, b] = [placeOf.get(one), placeOf.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
    sizes,
  };
}
