import { json, object, text, type Operations } from "./operation";

/** Calls for the register of institutions and areas. */
export const REGISTER_OPERATIONS: Operations = {
  "GET /api/studies/[study]/institutions": {
    summary: "Institutions of the register; shielded ones only for those who keep them",
    answers: { "200": json("`institutions`, each with `id` and `version`") },
  },
  "POST /api/studies/[study]/institutions": {
    summary: "Enters an institution by hand",
    body: { type: "object" },
    answers: {
      "201": json("Entered; its version as ETag", object({ id: text(), version: { type: "integer" } })),
    },
  },
  "PUT /api/studies/[study]/institutions/[institution]": {
    summary: "Changes an entry as a whole; `If-Match` names the version that was seen",
    body: { type: "object" },
    answers: {
      "200": json("Changed; its version as ETag", object({ id: text(), version: { type: "integer" } })),
      "412": { description: "Changed by somebody else meanwhile; carries the current entry" },
    },
  },
  "DELETE /api/studies/[study]/institutions/[institution]": {
    summary: "Removes an entry for good; `If-Match` names the version that was seen",
    answers: {
      "204": { description: "Removed" },
      "412": { description: "Changed by somebody else meanwhile; carries the current entry" },
    },
  },
  "GET /api/studies/[study]/areas": {
    summary: "Areas of the register with their figures by year",
    answers: { "200": json("`areas`") },
  },
  "POST /api/studies/[study]/register/[what]/check": {
    summary:
      "Looks at a file (GeoJSON, CSV, GeoPackage; 20 MiB) of institutions, areas or figures and stores nothing: columns, questions, bad rows. Form fields `file` and `plan`",
    media: ["multipart/form-data"],
    answers: {
      "200": json("What was found, and the plan it was found by"),
      "413": { description: "Over 20 MiB" },
      "422": { description: "Not readable, with the reason" },
    },
  },
  "POST /api/studies/[study]/register/[what]": {
    summary: "Takes a file into the register as its plan says, whole or not at all; logged",
    media: ["multipart/form-data"],
    answers: {
      "201": json("Taken", object({ id: text(), taken: { type: "integer" } })),
      "413": { description: "Over 20 MiB" },
      "422": { description: "Not readable, or nothing to take" },
    },
  },
  "DELETE /api/studies/[study]/register/imports/[import]": {
    summary: "Takes an import back; entries changed since stay",
    answers: {
      "200": json("What went", object({ removed: { type: "integer" }, kept: { type: "integer" } })),
    },
  },
};
