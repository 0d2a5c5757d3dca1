/** A study definition with the least it may hold. */
export const MODE_TEXTS = {
  version: 1,
  title: { de: "Studie" },
  question: { de: "Frage" },
  example: true,
  languages: ["de"],
  mode: "map",
  prompts: { version: "1", questions: [] },
  groupSets: [
    { id: "life", label: { de: "Leben" }, options: ["a", "b", "c"].map((id) => ({ id, label: { de: id } })) },
  ],
  consent: { version: "1", layers: ["summary"], text: { de: "Text" } },
  disclosure: { baseResolution: 9, kPlanner: 5, kPublic: 10, strict: false },
  releaseMode: "final",
  map: { center: [6.81, 51.27], zoom: 13, bounds: [6.76, 51.24, 6.86, 51.31], basemap: null },
} as const;
