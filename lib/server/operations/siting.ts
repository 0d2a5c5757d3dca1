import { json, object, text, type Operations } from "./operation";

const version = object({ id: text(), version: { type: "integer" } });
const meanwhile = { description: "Changed by somebody else meanwhile; carries the current version" };
const underWay = json("Under way", object({ job: text() }));

/** Calls for candidates, what ways rest on, and scenarios. */
export const SITING_OPERATIONS: Operations = {
  "GET /api/studies/[study]/candidates": {
    summary: "Possible sites of a contact point",
    answers: { "200": json("`candidates`, each with `id` and `version`") },
  },
  "POST /api/studies/[study]/candidates": {
    summary: "Enters a possible site, of the register or anywhere",
    body: { type: "object" },
    answers: { "201": json("Entered; its version as ETag", version) },
  },
  "PUT /api/studies/[study]/candidates/[candidate]": {
    summary: "Changes a possible site as a whole; `If-Match` names the version that was seen",
    body: { type: "object" },
    answers: { "200": json("Changed; its version as ETag", version), "412": meanwhile },
  },
  "DELETE /api/studies/[study]/candidates/[candidate]": {
    summary: "Removes a possible site for good; `If-Match` names the version that was seen",
    answers: { "204": { description: "Removed" }, "412": meanwhile },
  },
  "GET /api/studies/[study]/ways/[kind]": {
    summary: "What ways rest on, of one kind: `population`, `barriers`, `crossings`, `network`, `minutes`",
    answers: { "200": json("`source` and `content`; the version as ETag") },
  },
  "PUT /api/studies/[study]/ways/[kind]": {
    summary:
      "Takes data of one kind in place of what was there (12 MiB): residents on a grid, lines, points (lng, lat), `nodes` and `edges` in metres, or rows `from`, `to`, `minutes`; `If-Match` names the version that was seen, 0 for none",
    body: { type: "object" },
    answers: { "200": json("Taken", object({ version: { type: "integer" } })), "412": meanwhile },
  },
  "DELETE /api/studies/[study]/ways/[kind]": {
    summary: "Removes data of one kind",
    answers: { "204": { description: "Removed" }, "412": meanwhile },
  },
  "GET /api/studies/[study]/scenarios": {
    summary: "Frozen comparisons of sites",
    answers: { "200": json("`scenarios`") },
  },
  "POST /api/studies/[study]/scenarios": {
    summary:
      "Freezes a comparison of sites (`name`, `p`, `assumptions`, `seed`, `moved`) and computes it; the job's result has the scenario's id",
    body: { type: "object" },
    answers: {
      "202": underWay,
      "409": { description: "`not-yet` with the reason, or `conflict`: another one is under way" },
    },
  },
  "GET /api/studies/[study]/scenarios/[scenario]": {
    summary: "A computed comparison with seed, versions, inputs and intervals",
    answers: {
      "200": json("`frozen`, `comparison`, `sureness`, `hash`, `quotes`"),
      "410": { description: "Its release was withdrawn" },
    },
  },
  "DELETE /api/studies/[study]/scenarios/[scenario]": {
    summary: "Removes a frozen comparison for good",
    answers: { "204": { description: "Removed" } },
  },
  "PUT /api/studies/[study]/scenarios/[scenario]/quotes": {
    summary: "Says which released quotes stand on the sheet of a comparison: `quotes`, up to three ids",
    body: { type: "object" },
    answers: { "204": { description: "Kept" } },
  },
  "POST /api/studies/[study]/scenarios/[scenario]/check": {
    summary: "Computes a frozen comparison anew; the job's result says whether every number is the same",
    answers: { "202": underWay },
  },
};
