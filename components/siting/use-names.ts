"use client";
import { useCallback, useMemo } from "react";
import { useFigures } from "./use-figures";

const LETTERS = 26;

/** A, B … Z, AA: what stands for a site on the map. */
export const signOf = (place: number): string =>
  (place >= LETTERS ? signOf(Math.floor(place / LETTERS) - 1) : "") +
  String.fromCharCode(65 + (place % LETTERS));

/** Sites by their ids, as text writes them; the sign of each goes by its place in the list. */
export function useNames(sites: readonly { readonly id: string; readonly name: string }[]) {
  const { list } = useFigures();
  const signs = useMemo(
    () => new Map(sites.map(({ id, name }, place) => [id, { sign: signOf(place), name }])),
    [sites],
  );
  /** Between isolates: a name may be written in any direction. */
  const nameOf = useCallback((id: string) => `\u2068${signs.get(id)?.name ?? id}\u2069`, [signs]);
  const signFor = useCallback((id: string) => signs.get(id)?.sign ?? "", [signs]);
  const namesOf = useCallback((ids: readonly string[]) => list(ids.map(nameOf)), [list, nameOf]);
  return { nameOf, namesOf, signFor };
}

export type Names = ReturnType<typeof useNames>;
