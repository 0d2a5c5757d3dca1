import { FILM_TYPES, SOUND_TYPES } from "@/lib/domain/study/recording";
import { json, object, text, type Operations } from "./operation";

const cut = object({ archive: text(), marginMeters: { type: "integer" } });

/** Calls for setting up a study, its languages, base map and workshops. */
export const STUDY_OPERATIONS: Operations = {
  "PUT /api/studies/[study]/clips/[language]/[clip]": {
    summary: "Stores the recording of a text (4 MiB), or a film in sign language (30 MiB)",
    media: [...SOUND_TYPES, ...FILM_TYPES],
    answers: {
      "200": json("Stored", object({ hash: text("^[0-9a-f]{64}$"), type: text() })),
      "413": { description: "Too large" },
      "415": { description: "No recording" },
    },
  },
  "GET /api/studies/[study]/clips/[language]/[clip]": {
    summary: "A recording; a tablet names the study by its id",
    answers: { "200": { description: "The bytes, with ETag" }, "304": { description: "Unchanged" } },
  },
  "DELETE /api/studies/[study]/clips/[language]/[clip]": {
    summary: "Removes a recording",
    answers: { "204": { description: "Removed" } },
  },
  "PUT /api/studies/[study]/languages/[language]": {
    summary: "Adds a language by sound alone, or changes its name",
    body: object({ name: text(), direction: { enum: ["ltr", "rtl"] } }),
    answers: { "204": { description: "Named" }, "409": { description: "One of the interface's own" } },
  },
  "PUT /api/studies/[study]/languages/[language]/review": {
    summary: "Notes who has read and heard the consent at its present version",
    body: object({ reviewer: text(), version: text() }),
    answers: { "204": { description: "Noted" }, "409": { description: "Not the present version" } },
  },
  "PUT /api/studies/[study]/languages/[language]/opening": {
    summary: "Opens a language to participants",
    answers: {
      "204": { description: "Open" },
      "409": { description: "`not-yet` with the reason: `not-reviewed` or `clips-missing`" },
    },
  },
  "DELETE /api/studies/[study]/languages/[language]/opening": {
    summary: "Closes a language to tablets that come from now on",
    answers: { "204": { description: "Closed" } },
  },
  "POST /api/drafts": {
    summary:
      "Begins to set up a study from a template or a `copy` of one's own; the draft is its author's alone",
    body: { type: "object", properties: { template: text(), copy: text() } },
    answers: { "201": json("Begun", object({ id: text() })) },
  },
  "POST /api/drafts/file": {
    summary:
      "Begins to set up a study from a study's file, at most 128 MiB; one that is damaged or cut off is refused whole",
    answers: {
      "201": json("Begun", object({ id: text() })),
      "422": { description: "No study's file, or not a whole one" },
    },
  },
  "PUT /api/drafts/[draft]": {
    summary: "Keeps a draft as it is, finished or not",
    body: { type: "object" },
    answers: { "204": { description: "Kept" } },
  },
  "DELETE /api/drafts/[draft]": {
    summary: "Drops a draft",
    answers: { "204": { description: "Dropped" } },
  },
  "POST /api/drafts/[draft]/study": {
    summary: "Founds the study of a draft; its author becomes the owner",
    answers: {
      "201": json("Founded", object({ slug: text() })),
      "422": { description: "Says what is still lacking" },
    },
  },
  "GET /api/studies/[study]/file": {
    summary:
      "A study as one file for the next city: lines of JSON, texts, areas and rules first, then each recording; no person, no drawing; logged",
    answers: { "200": { description: "The file, as NDJSON" } },
  },
  "GET /api/studies/[study]/papers/[language]/[paper]": {
    summary:
      "`processing-record` or `impact-assessment`, in `de` or `en`, made from the study's settings; no person, no drawing",
    answers: { "200": { description: "Markdown" } },
  },
  "PUT /api/studies/[study]/definition": {
    summary: "Changes words, languages and who answers for the data; every definition is kept",
    body: object({ revision: { type: "integer" }, changes: { type: "object" } }),
    answers: {
      "200": json("The new revision, and the versions of prompts and consent"),
      "409": { description: "Somebody else was faster" },
    },
  },
  "PUT /api/studies/[study]/consent": {
    summary: "Data protection releases the present consent text",
    body: object({ version: text() }),
    answers: { "204": { description: "Released" }, "409": { description: "Not the present version" } },
  },
  "POST /api/studies/[study]/workshops": {
    summary: "Makes a workshop with a join code; `practice` workshops never count",
    body: object({
      plan: { type: "object" },
      pin: { type: ["string", "null"] },
      practice: { type: "boolean" },
    }),
    answers: { "201": json("Made", object({ id: text(), code: text() })) },
  },
  "PUT /api/studies/[study]/workshops/[workshop]": {
    summary: "Changes what is planned; an absent `pin` stays, null takes it away",
    body: {
      type: "object",
      required: ["plan"],
      properties: { plan: { type: "object" }, pin: { type: ["string", "null"] } },
    },
    answers: { "204": { description: "Changed" } },
  },
  "PUT /api/studies/[study]/workshops/[workshop]/closing": {
    summary: "Closes a workshop to new tablets and notes how many people drew",
    body: object({ peopleDrew: { type: ["integer", "null"] } }),
    answers: { "204": { description: "Closed" } },
  },
  "DELETE /api/studies/[study]/workshops/[workshop]/closing": {
    summary: "Opens a closed workshop again",
    answers: { "204": { description: "Open" } },
  },
  "PUT /api/studies/[study]/workshops/[workshop]/door/[tablet]": {
    summary: "Lets a waiting tablet in; where minors take part only with their guardians' consent confirmed",
    body: object({ guardiansConsent: { type: "boolean" } }),
    answers: {
      "204": { description: "Admitted" },
      "404": { description: "It does not wait" },
      "409": { description: "`guardians-consent`: minors take part, and nobody confirmed it" },
    },
  },
  "DELETE /api/studies/[study]/workshops/[workshop]/door/[tablet]": {
    summary: "Sends a waiting tablet away, or takes one out of the room: what it sends then is kept apart",
    answers: { "204": { description: "Sent away" }, "404": { description: "It was sent away before" } },
  },
  "PUT /api/studies/[study]/basemap": {
    summary:
      "Makes a PMTiles file (version 3, vector tiles with OpenMapTiles layers) the base map of the study",
    media: ["application/vnd.pmtiles"],
    answers: {
      "200": json("In use from now on", object({ file: text(), bytes: { type: "integer" } })),
      "413": { description: "Too large" },
      "415": { description: "No PMTiles file that tablets can draw" },
      "422": { description: "`layers`: no streets; `bounds`: it ends within the study" },
    },
  },
  "DELETE /api/studies/[study]/basemap": {
    summary: "Back to the bundled schematic map",
    answers: { "204": { description: "Removed" } },
  },
  "POST /api/studies/[study]/basemap/size": {
    summary: "How large a base map cut out of an archive of the operator's would be, round the social spaces",
    body: cut,
    answers: { "200": json("Size", object({ bytes: { type: "integer" }, tiles: { type: "integer" } })) },
  },
  "POST /api/studies/[study]/basemap/cut": {
    summary: "Begins to cut it; the job's result has file and bytes, and the study uses it then",
    body: cut,
    answers: {
      "202": json("Under way", object({ job: text() })),
      "404": { description: "No such archive" },
      "409": { description: "Another cut is under way" },
    },
  },
  "POST /api/studies/[study]/retention": {
    summary: "Deletes what is due of the study by its retention; the job's result counts it by class; logged",
    answers: { "202": json("Under way", object({ job: text() })) },
  },
  "POST /api/studies/[study]/backups": {
    summary:
      "Makes a backup of the whole server in its own folder; nobody fetches it over the network; logged",
    answers: { "202": json("Under way", object({ job: text() })) },
  },
  "GET /api/studies/[study]/workshops/[workshop]/tablets": {
    summary: "The tablets in a room: number, progress, battery and what was asked of them; never content",
    answers: { "200": json("`workshop`, `tablets`, and `waiting`: those at the door") },
  },
  "PUT /api/studies/[study]/workshops/[workshop]/held/[drawing]": {
    summary: "Says whether a drawing that waits counts, with a reason; logged",
    body: object({ counts: { type: "boolean" }, reason: text() }),
    answers: { "204": { description: "Decided" } },
  },
  "PUT /api/studies/[study]/workshops/[workshop]/notes": {
    summary: "Notes on what went otherwise than planned, and on who was missing",
    body: object({
      version: { const: 1 },
      deviations: { type: "array", items: text() },
      missing: { type: "array", items: text() },
      text: text(),
    }),
    answers: { "204": { description: "Kept" } },
  },
  "PUT /api/studies/[study]/drawings/[drawing]/counting": {
    summary:
      "Sets a drawing aside, or lets it count again, with a reason; `drawing` as in research exports; logged",
    body: object({ counts: { type: "boolean" }, reason: text() }),
    answers: { "204": { description: "Decided" } },
  },
  "POST /api/studies/[study]/words/[words]/steps": {
    summary: "Adds a transcript, translation or edited text to words under the layer `quotes`; logged",
    body: object({
      kind: { enum: ["transcript", "translation", "edited"] },
      language: text(),
      text: text(),
      draft: { type: "boolean" },
    }),
    answers: {
      "204": { description: "Kept" },
      "409": { description: "`not-yet`: what it would rest on is missing" },
    },
  },
  "GET /api/studies/[study]/words/[words]/audio": {
    summary: "The recording behind some words; logged",
    answers: { "200": { description: "The bytes" } },
  },
  "PUT /api/studies/[study]/words/[words]/release": {
    summary: "Lets edited words go; a second researcher, not one who edited them; logged",
    answers: { "204": { description: "Released" }, "409": { description: "`not-yet`: nothing is edited" } },
  },
  "DELETE /api/studies/[study]/words/[words]/release": {
    summary: "Takes released words back; logged",
    answers: { "204": { description: "Taken back" } },
  },
  "GET /api/studies/[study]/releases/[release]/words": {
    summary: "Released words, with the shown zones of the release in which they stand",
    answers: { "200": json("Quotes", object({ quotes: { type: "array", items: { type: "object" } } })) },
  },
  "POST /api/studies/[study]/workshops/[workshop]/wave": {
    summary:
      "Makes the wave of those who have drawn since the last one, for the talk in the room; only in studies of waves, from 20 persons on",
    answers: {
      "202": json("The job that makes it", object({ job: text() })),
      "409": { description: "`not-yet`, with the reason; `conflict` where the study makes no waves" },
    },
  },
  "POST /api/studies/[study]/workshops/[workshop]/orders": {
    summary:
      "Asks something of some tablets or of `all`: talk, wish, end, no-step, hold, go-on, stop, no-stop, erase, no-erase, coming, helped; logged",
    body: object({
      order: text(),
      tablets: { oneOf: [{ const: "all" }, { type: "array", items: text() }] },
    }),
    answers: { "200": json("How many it reaches", object({ tablets: { type: "integer" } })) },
  },
};
