import { DIFFERENCES, OUTCOME_ANSWERS } from "@/lib/domain/feedback/answer";
import { json, object, text, type Operations } from "./operation";

/** What two persons do together. */
const withTwo = {
  "202": json("Waits for the second person", object({ waitingFor: text() })),
  "204": { description: "Done, or so already" },
};

/** Calls for marks, exports and releases. */
export const RESULTS_OPERATIONS: Operations = {
  "GET /api/studies/[study]/marks": {
    summary: "The newest 5,000 raw marks that the filters leave, with counts; logged",
    query: "marks",
    answers: { "200": { description: "GeoJSON with `counts`", type: "application/geo+json" } },
  },
  "GET /api/studies/[study]/export/[file]": {
    summary: "marks.geojson, marks.csv, drawings.ndjson or codebook.json, streamed; logged",
    query: "export",
    answers: { "200": { description: "The file" } },
  },
  "GET /api/studies/[study]/releases": {
    summary: "Releases of a study",
    answers: { "200": json("Facts of each") },
  },
  "POST /api/studies/[study]/releases": {
    summary: "Begins a release; the job's result has id, number, zones and participants",
    answers: {
      "202": json("Under way", object({ job: text() })),
      "409": { description: "`not-yet` with the reason, or `final`" },
    },
  },
  "GET /api/studies/[study]/releases/[release]": {
    summary: "Facts of a release, or of `latest`",
    answers: { "200": json("Facts"), "410": { description: "Withdrawn" } },
  },
  "GET /api/studies/[study]/releases/[release]/tables": {
    summary:
      "Tables of a release besides its zones: what it rests on, overlaps of groups; from 150 persons times of day, ambivalence, cross-use, topics, wishes",
    answers: { "200": json("The tables"), "410": { description: "Withdrawn" } },
  },
  "GET /api/studies/[study]/releases/[release]/zones": {
    summary:
      "Shown zones with protected numbers of persons (±1), to the public with a `class` instead once published; `attitude` narrows. Hidden, withdrawn and empty zones are all absent",
    answers: {
      "200": { description: "GeoJSON, one feature a zone", type: "application/geo+json" },
      "410": { description: "Withdrawn" },
    },
  },
  "DELETE /api/studies/[study]/releases/[release]": {
    summary: "Withdraws a release from planners and public; two persons",
    answers: withTwo,
  },
  "DELETE /api/studies/[study]/releases/[release]/zones/[zone]": {
    summary: "Withdraws a zone, named as its feature; two persons",
    answers: withTwo,
  },
  "POST /api/studies/[study]/releases/[release]/publication": {
    summary: "Publishes a release; two persons, owner and data protection",
    answers: {
      ...withTwo,
      "409": {
        description: "`not-yet` with the `reasons`: `no-round`, `round-open`, `objection`",
      },
    },
  },
  "DELETE /api/studies/[study]/releases/[release]/publication": {
    summary: "Ends a publication: the public view closes, planners keep theirs; two persons",
    answers: withTwo,
  },
  "DELETE /api/studies/[study]/askings/[asking]": {
    summary: "Takes back what waits for the second person",
    answers: { "204": { description: "Taken back" } },
  },
  "POST /api/studies/[study]/releases/[release]/objections": {
    summary: "Says why a release should not be published; nobody can until it is settled",
    body: object({ reason: text() }),
    answers: { "201": json("Raised", object({ id: text() })) },
  },
  "PUT /api/studies/[study]/objections/[objection]": {
    summary: "Says how an objection was settled; only the side that raised it",
    body: object({ settlement: text() }),
    answers: { "204": { description: "Settled" } },
  },
  "GET /api/studies/[study]/previews/[number]/[language]": {
    summary: "The public page of a release as it would be; logged",
    answers: { "200": { description: "The page", type: "text/html" } },
  },
  "POST /api/studies/[study]/findings": {
    summary: "Writes a finding of a release",
    body: object({ release: text(), content: { type: "object" } }),
    answers: {
      "201": json("Written", object({ id: text() })),
      "409": { description: "Its feedback round has begun" },
    },
  },
  "PUT /api/studies/[study]/findings/[finding]": {
    summary: "Changes a finding that nobody was asked about yet",
    body: object({ content: { type: "object" } }),
    answers: { "204": { description: "Changed" }, "409": { description: "Its feedback round has begun" } },
  },
  "DELETE /api/studies/[study]/findings/[finding]": {
    summary: "Removes a finding that nobody was asked about yet",
    answers: { "204": { description: "Removed" } },
  },
  "PUT /api/studies/[study]/releases/[release]/round": {
    summary: "Opens the feedback round of a release; its findings stay as they are from now on",
    answers: {
      "204": { description: "Open" },
      "409": { description: "`not-yet` with the reason: `no-finding` or `language-missing`" },
    },
  },
  "DELETE /api/studies/[study]/releases/[release]/round": {
    summary: "Ends a feedback round for good and writes down what the public may know of its answers",
    answers: { "204": { description: "Ended" } },
  },
  "PUT /api/feedback/[code]": {
    summary: "A device's answer to a finding of an open round; a later one takes its place",
    body: object({
      finding: text(),
      answer: { enum: OUTCOME_ANSWERS },
      picture: { enum: [...DIFFERENCES, null] },
      words: { type: ["string", "null"] },
    }),
    answers: { "204": { description: "Kept" }, "404": { description: "No such round, or over" } },
  },
  "GET /api/jobs/[job]": {
    summary: "State, progress in per cent and result of long work",
    answers: { "200": json("The job") },
  },
  "DELETE /api/jobs/[job]": {
    summary: "Cancels long work",
    answers: { "204": { description: "Cancelled, or ended already" } },
  },
};
