/** What the demo studies say in one language beyond their template. */
export interface DemoTexts {
  titles: Readonly<Record<"large" | "small", string>>;
  /** Where it is, as the template's sentences take it. */
  place: string;
  /** Begins the consent: nothing here is true. */
  example: string;
}
