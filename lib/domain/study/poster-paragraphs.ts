import { textIn, type StudyDefinition } from "./definition";

/**
 * What a poster says in a language: the first sentences of the consent text, which were reviewed and heard: what is
 * asked, that no name is needed, who gets no maps. In an example study also that everything is invented.
 */
export function posterParagraphs(
  { consent, example, languages }: Pick<StudyDefinition, "consent" | "example" | "languages">,
  language: string,
): string[] {
  return textIn(consent.text, language, languages)
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .slice(0, example ? 3 : 2);
}
