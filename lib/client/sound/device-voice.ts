/** What matters of a voice of the device. */
export interface Voice {
  name: string;
  /** BCP 47, with `-` or, on some Androids, `_`. */
  lang: string;
  /** Speaks without sending the text anywhere. */
  localService: boolean;
}

/** Tags under which devices know an interface language, the best first. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  de: ["de-DE", "de"],
  "de-simple": ["de-DE", "de"],
  en: ["en-GB", "en"],
  fa: ["fa-IR", "fa", "prs"],
  ku: ["kmr", "ku-TR", "ku-Latn", "ku"],
};

/**
 * The device's own voice for a language; null when it has none. A voice that needs a server is never taken: it would
 * tell a third party what is on the screen. Kurmancî is not read by a Sorani voice (`ckb`, or `ku` in Iraq and Iran).
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
  const own = voices.filter((voice) => voice.localService && !isSorani(voice));
  for (const tag of TAGS[language] ?? [language]) {
    const wanted = tag.toLowerCase();
    const found = own.find((voice) => {
      const spoken = tagOf(voice);
      return spoken === wanted || spoken.startsWith(`${wanted}-`);
    });
    if (found) return found;
  }
  return null;
}

const tagOf = (voice: Voice): string => voice.lang.replaceAll("_", "-").toLowerCase();
const isSorani = (voice: Voice): boolean => /^(ckb|ku-(iq|ir|arab))/.test(tagOf(voice));
