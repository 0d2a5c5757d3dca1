import { json, object, text, type Operations } from "./operation";

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
  "GET /api/studies/[study]/releases/[release]/zones": {
    summary:
      "Shown zones with protected numbers of persons (±1); `attitude` narrows. Hidden and empty zones are both absent",
    answers: {
      "200": { description: "GeoJSON, one feature a zone", type: "application/geo+json" },
      "410": { description: "Withdrawn" },
    },
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
