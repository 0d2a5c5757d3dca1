import { json, object, text, type Operations } from "./operation";

/** Calls for the model kit and its filled-in profiles. */
export const KIT_OPERATIONS: Operations = {
  "GET /api/kit": {
    summary:
      "The model kit: areas, components and options, German word for word, with what maps may say about each",
    answers: { "200": json("`areas`, each with its `components` and their `options`") },
  },
  "GET /api/studies/[study]/kit-profiles": {
    summary: "Filled-in kits of a study",
    answers: { "200": json("`profiles`") },
  },
  "GET /api/studies/[study]/kit-profiles/[profile]": {
    summary: "One filled-in kit; its revision as ETag",
    answers: { "200": json("The profile") },
  },
  "PUT /api/studies/[study]/kit-profiles/[profile]/outcome": {
    summary:
      "What those who have drawn are told about a decision (`texts` by language), and whether everybody may read it (`shown`); without `If-Match` for the first time",
    body: { type: "object" },
    answers: {
      "200": json("Stored; its version as ETag"),
      "409": { description: "`conflict`: nothing is decided yet" },
      "412": { description: "Changed by somebody else meanwhile; carries the current text" },
    },
  },
  "PUT /api/studies/[study]/kit-profiles/[profile]": {
    summary:
      "Stores a profile as a whole: a new one without `If-Match`, a change with the revision that was seen. Evidence that was stored once stays as it is; only documents are sent anew",
    body: { type: "object" },
    answers: {
      "200": json("Stored; its revision as ETag"),
      "201": json("Stored for the first time"),
      "409": { description: "`final`: decided, another profile takes its place" },
      "412": { description: "Changed by somebody else meanwhile; carries the current profile" },
    },
  },
  "POST /api/studies/[study]/kit-profiles/[profile]/copies": {
    summary:
      "Begins a draft with what a profile says, for the same or another social space; `replaces`: takes its place once decided",
    body: object({ name: text(), socialSpace: text(), replaces: { type: "boolean" } }),
    answers: { "201": json("Begun", object({ id: text(), revision: { type: "integer" } })) },
  },
  "POST /api/studies/[study]/kit-profiles/[profile]/evidence": {
    summary:
      "Freezes a proposed figure, or names a released quote, as evidence of an option; `If-Match` as with PUT",
    body: object({ option: text(), from: { type: "object" } }),
    answers: {
      "201": json("Stored; its revision as ETag"),
      "412": { description: "Changed by somebody else meanwhile; carries the current profile" },
    },
  },
  "GET /api/studies/[study]/kit-profiles/[profile]/history": {
    summary: "What was changed in a profile, by whom and when; the newest 100 steps",
    answers: { "200": json("`steps`") },
  },
  "GET /api/studies/[study]/kit-proposals": {
    summary:
      "Evidence that may be put to options: figures of the newest release and of scenarios, released quotes",
    answers: { "200": json("`figures` with the options each speaks about, `quotes`") },
  },
};
