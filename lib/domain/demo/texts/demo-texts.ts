/** The demo studies' words for participants in one language. */
export interface DemoTexts {
  titles: Readonly<Record<"large" | "small", string>>;
  question: string;
  prompts: Readonly<Record<"use" | "value" | "avoid", string>>;
  life: Readonly<Record<"label" | "older" | "family" | "youth" | "alone", string>>;
  experience: Readonly<Record<"label" | "with" | "without", string>>;
  /** Paragraphs, at most 120 words together. */
  consent: readonly string[];
}
