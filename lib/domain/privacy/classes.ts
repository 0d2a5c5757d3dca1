/** Classes of protected numbers of persons, lowest first; the last one is open. */
export const PERSON_CLASSES = [
  { from: 5, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 39 },
  { from: 40, to: null },
] as const;

export type ClassIndex = 0 | 1 | 2 | 3;

/** The class of a shown number of persons; a shown number is never under 5. */
export function classOf(persons: number): ClassIndex {
  if (persons >= 40) return 3;
  if (persons >= 20) return 2;
  return persons >= 10 ? 1 : 0;
}
