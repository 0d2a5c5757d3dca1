import { createContext, use } from "react";

/**
 * The language that is heard when it is not the one that is written: a language the study added by sound alone.
 */
export const SpokenLanguage = createContext<string | null>(null);

export const useSpokenLanguage = (): string | null => use(SpokenLanguage);
