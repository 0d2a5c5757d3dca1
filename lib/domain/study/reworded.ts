import type { Texts } from "./definition";

/**
 * Words changed in one language. Translations of the earlier words would say something else now: they go, except in
 * the languages that are edited here together.
 */
export function reworded(texts: Texts, language: string, text: string, together: readonly string[]): Texts {
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([one]) => together.includes(one))),
    [language]: text,
  };
}
