/** The words of the template "Ankommen" in one language. Sentences take a place as it stands in them ("in …"). */
export interface ArrivingTexts {
  title: string;
  /** The place where a study names none. */
  here: string;
  question: (place: string) => string;
  prompts: Readonly<Record<"use" | "value" | "avoid", string>>;
  life: Readonly<Record<"label" | "older" | "family" | "youth" | "alone", string>>;
  experience: Readonly<Record<"label" | "with" | "without", string>>;
  /** Paragraphs, at most 120 words together. */
  consent: (place: string) => readonly string[];
}
