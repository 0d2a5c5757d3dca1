import { PICTURE_TYPES } from "@/lib/domain/sheet/picture";
import { LOCK_LENGTH } from "@/lib/domain/drawing/lock";
import { CONSENT_LAYERS, PICTOGRAMS } from "@/lib/domain/drawing/terms";
import { SOUND_TYPES } from "@/lib/domain/study/recording";
import { json, object, text, type Operations } from "./operation";

const document = { $ref: "#/components/schemas/DrawingDocument" };

const confirmation = object({ id: text(), revision: { type: "integer" }, hash: text("^[0-9a-f]{64}$") });

const receiptList = object({
  drawings: { type: "array", items: text() },
  example: { type: "boolean" },
  layers: { type: "array", items: { enum: CONSENT_LAYERS } },
  locked: { type: "boolean" },
});

/** What tablets and keys call. */
export const ROOM_OPERATIONS: Operations = {
  "GET /api/health": {
    summary: "Whether the server and its database answer",
    answers: { "200": json("In order"), "503": json("The database is away") },
  },
  "GET /api/openapi.json": { summary: "This description", answers: { "200": json("OpenAPI 3.1") } },
  "GET /api/basemaps/[file]": {
    summary: "A PMTiles file of the operator, by range requests",
    answers: {
      "200": { description: "The whole file" },
      "206": { description: "A part" },
      "416": { description: "No such part" },
    },
  },
  "POST /api/workshops/[code]/open": {
    summary: "Admits a device to a workshop and hands it all it needs for a day offline",
    body: { type: "object", properties: { pin: text(), ticket: text() } },
    answers: {
      "200": json("Pass, study, prompts, group sets, languages, consent, sealing key, base map"),
      "202": json(
        "Waits for the facilitator; asks again with the ticket",
        object({
          status: { const: "waiting" },
          pin: { type: "boolean" },
          ticket: text(),
          number: { type: "integer" },
        }),
      ),
      "409": { description: "`not-yet` with the reason: `consent-not-released` or `no-language`" },
      "410": { description: "Closed to new tablets" },
    },
  },
  "POST /api/workshops/[code]/beat": {
    summary:
      "A tablet says how far it is (never content) and hears what is asked of it; `code` is the workshop's id",
    body: object({
      step: text(),
      minutes: { type: "integer" },
      marks: { type: "integer" },
      language: text(),
      unsent: { type: "integer" },
      battery: { type: ["integer", "null"] },
      needsHelp: { type: "boolean" },
      helped: { type: "boolean" },
    }),
    answers: {
      "200": json(
        '`hold`, `step` ("talk", "wish", "end" or null), `stop`, `erase`, `out`, `coming`, and the tablet\'s `number`',
      ),
    },
  },
  "PUT /api/drawings/[id]": {
    summary: "Stores a drawing document whole; idempotent. Creating one also needs the pass as Bearer",
    body: document,
    answers: {
      "200": json("Higher revision, or the same bytes again", confirmation),
      "201": json("New", confirmation),
      "409": {
        description: "Lower revision, or the same revision with other bytes; carries the current one",
      },
      "410": { description: "Erased" },
      "413": { description: "Over 2 MiB" },
      "422": { description: "Invalid: what and where; nothing stored" },
    },
  },
  "GET /api/drawings/[id]": {
    summary: "The bytes received",
    answers: { "200": json("The document", document) },
  },
  "DELETE /api/drawings/[id]": {
    summary: "Erases a drawing for good",
    answers: { "204": { description: "Erased" } },
  },
  "PUT /api/drawings/[id]/marks/[mark]/audio": {
    summary:
      "Stores the voice on a mark, once the stored drawing speaks of it and has the layer `audio`; idempotent",
    media: SOUND_TYPES,
    answers: {
      "200": json("Stored", object({ id: text(), mark: text(), hash: text("^[0-9a-f]{64}$") })),
      "404": { description: "No such drawing yet" },
      "409": { description: "`not-yet`: the stored drawing does not speak of a voice" },
      "410": { description: "Erased" },
      "413": { description: "Over 4 MiB" },
      "415": { description: "No recording" },
    },
  },
  "GET /api/drawings/[id]/marks/[mark]/audio": {
    summary:
      "The recording; researchers name drawing and mark as their exports do and hear what was agreed to; logged",
    answers: { "200": { description: "The bytes received" } },
  },
  "DELETE /api/drawings/[id]/marks/[mark]/audio": {
    summary: "Removes the recording for good",
    answers: { "204": { description: "Removed" } },
  },
  "PUT /api/drawings/[id]/picture": {
    summary: "Stores the photographed sheet, once the stored drawing speaks of one; metadata is removed",
    media: PICTURE_TYPES,
    answers: {
      "200": json("Stored", object({ id: text(), hash: text("^[0-9a-f]{64}$") })),
      "404": { description: "No such drawing yet" },
      "409": { description: "`not-yet`: the stored drawing does not speak of a photograph" },
      "410": { description: "Erased" },
      "413": { description: "Over 4 MiB" },
      "415": { description: "No whole JPEG or PNG of sensible dimensions" },
    },
  },
  "GET /api/drawings/[id]/picture": {
    summary:
      "The photographed sheet; researchers name the drawing as their exports do and see what was agreed to; logged",
    answers: { "200": { description: "The picture" } },
  },
  "DELETE /api/drawings/[id]/picture": {
    summary: "Removes the photographed sheet for good",
    answers: { "204": { description: "Removed" } },
  },
  "POST /api/sealed": {
    summary:
      "Takes a sealed drawing, brought by anyone: compact JWE (ECDH-ES, A256GCM, kid = study) of pass, secret and document",
    media: ["application/jose"],
    answers: {
      "200": json("As PUT answers: higher revision, or the same bytes again", confirmation),
      "201": json("New", confirmation),
      "202": json("Cannot be taken; kept for a person to look at", object({ quarantined: { const: true } })),
      "409": { description: "Kept as a version beside the current one; says which (`kept`)" },
      "410": { description: "Erased" },
      "413": { description: "Too large" },
      "422": { description: "Not sealed, or to no study of this server" },
    },
  },
  "POST /api/drawings/have": {
    summary: "Which of these revisions the server lacks",
    body: { type: "array", items: confirmation },
    answers: { "200": json("Ids and revisions to send again") },
  },
  "POST /api/receipts": {
    summary: "The drawings of a receipt",
    body: object({ receipt: text() }),
    answers: { "200": json("Ids", receiptList), "404": { description: "Not arrived yet" } },
  },
  "POST /api/receipts/erase": {
    summary: "Erases everything of a receipt, also before it arrives",
    body: object({ receipt: text() }),
    answers: { "204": { description: "Erased" } },
  },
  "PUT /api/receipts/lock": {
    summary: "Sets the three pictograms that open the map of a receipt; the first ones stay",
    body: object({
      receipt: text(),
      pictograms: {
        type: "array",
        items: { enum: PICTOGRAMS },
        minItems: LOCK_LENGTH,
        maxItems: LOCK_LENGTH,
      },
    }),
    answers: { "204": { description: "Set" }, "403": { description: "Another lock is set" } },
  },
};
