import { fold } from "../import/fold";

/** Whether a text holds what is searched for, whatever its case, umlauts and signs. Nothing searched for is in all. */
export function foldedSearch(search: string): (text: string) => boolean {
  const wanted = fold(search);
  return (text) => fold(text).includes(wanted);
}
