import { json, object, text, type Operations } from "./operation";

const stored = object({ id: text(), version: { type: "integer" } });

/** Calls for the register of actors and the ties among them. */
export const NETWORK_OPERATIONS: Operations = {
  "GET /api/studies/[study]/networks": {
    summary:
      "Actors (roles, never persons) and ties; pairs of institutions that the same people use, from a release",
    answers: { "200": json("`actors`, `ties` and `coMentions`, which says why where there are none") },
  },
  "POST /api/studies/[study]/networks": {
    summary: "Enters an actor by hand",
    body: { type: "object" },
    answers: { "201": json("Entered; its version as ETag", stored) },
  },
  "PUT /api/studies/[study]/networks/[actor]": {
    summary: "Changes an actor as a whole; `If-Match` names the version that was seen",
    body: { type: "object" },
    answers: {
      "200": json("Changed; its version as ETag", stored),
      "412": { description: "Changed by somebody else meanwhile; carries the current entry" },
    },
  },
  "DELETE /api/studies/[study]/networks/[actor]": {
    summary: "Removes an actor with its ties; `If-Match` names the version that was seen",
    answers: {
      "204": { description: "Removed" },
      "412": { description: "Changed by somebody else meanwhile; carries the current entry" },
    },
  },
  "PUT /api/studies/[study]/networks/ties": {
    summary: "Says what the tie of two actors (`one`, `other`) is or shall become; `state` null ends it",
    body: { type: "object" },
    answers: { "204": { description: "Stored" }, "404": { description: "An end is no actor of the study" } },
  },
  "POST /api/studies/[study]/networks/import": {
    summary: "Adds actors and the ties among them, whole or not at all; logged",
    body: { type: "object" },
    answers: {
      "201": json("Taken", object({ actors: { type: "integer" }, ties: { type: "integer" } })),
    },
  },
};
