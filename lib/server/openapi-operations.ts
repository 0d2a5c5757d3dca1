import { PICTURE_TYPES } from "@/lib/domain/sheet/picture";
import { LOCK_LENGTH } from "@/lib/domain/drawing/lock";
import { CONSENT_LAYERS, PICTOGRAMS } from "@/lib/domain/drawing/terms";
import { FILM_TYPES, SOUND_TYPES } from "@/lib/domain/study/recording";

/** What a call does, for its description; who may call it stands in the routes table. */
export interface Operation {
  summary: string;
  /** Query parameters come from the schema that parses them. */
  query?: "export" | "marks";
  body?: Record<string, unknown>;
  /** Media types of a body that is no JSON. */
  media?: readonly string[];
  answers?: Record<string, { description: string; type?: string; schema?: Record<string, unknown> }>;
}

const document = { $ref: "#/components/schemas/DrawingDocument" };
const text = (pattern?: string) => ({ type: "string", ...(pattern ? { pattern } : {}) });
const object = (properties: Record<string, unknown>) => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});
const json = (description: string, schema?: Record<string, unknown>) => ({
  description,
  type: "application/json",
  ...(schema ? { schema } : {}),
});
const confirmation = object({ id: text(), revision: { type: "integer" }, hash: text("^[0-9a-f]{64}$") });
const receiptList = object({
  drawings: { type: "array", items: text() },
  example: { type: "boolean" },
  layers: { type: "array", items: { enum: CONSENT_LAYERS } },
  locked: { type: "boolean" },
});
const cut = object({ archive: text(), marginMeters: { type: "integer" } });

export const OPERATIONS: Readonly<Record<string, Operation>> = {
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
    }),
    answers: { "200": json('`hold`, `step` ("talk" or null), `stop`, `erase`, and the tablet\'s `number`') },
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
      "Begins to set up a study from a template, a `copy` of one's own or a `file`; the draft is its author's alone",
    body: { type: "object", properties: { template: text(), copy: text(), file: { type: "object" } } },
    answers: { "201": json("Begun", object({ id: text() })) },
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
    summary: "A study as one file for the next city: texts, areas and rules; no person, no drawing; logged",
    answers: { "200": json("The file") },
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
    summary: "Lets a waiting tablet in",
    answers: { "204": { description: "Admitted" }, "404": { description: "It does not wait" } },
  },
  "DELETE /api/studies/[study]/workshops/[workshop]/door/[tablet]": {
    summary: "Sends a waiting tablet away",
    answers: { "204": { description: "Sent away" } },
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
  "POST /api/sign-in/code": {
    summary: "The second half of signing in: a code of the app, once, or a recovery code",
    body: object({ code: text() }),
    answers: {
      "204": { description: "A new session" },
      "403": { description: "`wrong-secret`" },
      "429": { description: "Ten wrong ones in fifteen minutes" },
    },
  },
  "POST /api/invitations": {
    summary: "What the holder of an invitation's link is invited to",
    body: object({ token: text() }),
    answers: { "200": json("Study, address, name, roles, who invites, and what is `next`") },
  },
  "POST /api/invitations/acceptance": {
    summary: "Uses an invitation, once: a new account, or the signed-in one with the invited address",
    body: {
      type: "object",
      required: ["token"],
      properties: { token: text(), account: object({ name: text(), password: text() }) },
    },
    answers: { "201": json("Accepted", object({ email: text(), study: text() })) },
  },
  "PUT /api/account/password": {
    summary: "A new password for the old one; all other sessions end",
    body: object({ current: text(), next: text() }),
    answers: { "204": { description: "Changed" }, "403": { description: "`wrong-secret`" } },
  },
  "DELETE /api/account/sessions/[session]": {
    summary: "Ends one of one's own sessions, or the `others`, at once",
    answers: { "204": { description: "Ended" } },
  },
  "DELETE /api/account/tokens/[token]": {
    summary: "Ends one of one's own API tokens, at once",
    answers: { "204": { description: "Ended" } },
  },
  "POST /api/account/second-factor": {
    summary: "Begins to set up a second factor; it counts once a code has confirmed it",
    body: object({ password: text() }),
    answers: { "200": json("Shown once", object({ secret: text(), address: text() })) },
  },
  "POST /api/account/second-factor/confirmation": {
    summary: "The first code of a new second factor; every session ends and a new one begins",
    body: object({ code: text() }),
    answers: { "200": json("Shown once", object({ recoveryCodes: { type: "array", items: text() } })) },
  },
  "POST /api/account/second-factor/recovery-codes": {
    summary: "Ten new recovery codes; the ones before count no more",
    body: object({ password: text() }),
    answers: { "200": json("Shown once", object({ recoveryCodes: { type: "array", items: text() } })) },
  },
  "DELETE /api/studies/[study]/members/[user]": {
    summary:
      "Disables the account of a person who has a role in this study only; sessions and tokens end at once",
    answers: {
      "204": { description: "Disabled" },
      "409": { description: "The last owner, or somebody with a role in another study" },
    },
  },
  "POST /api/studies/[study]/invitations": {
    summary:
      "Makes an invitation: a token for the fragment of `/{locale}/invite#…`, shown once, seven days, one use",
    body: object({ email: text(), name: text(), roles: { type: "array", items: text() } }),
    answers: {
      "201": json("Made", object({ invitation: text(), token: text(), expiresAt: text() })),
      "409": { description: "Roles that must not come together" },
    },
  },
  "DELETE /api/studies/[study]/invitations/[invitation]": {
    summary: "Takes an invitation back that nobody has used",
    answers: { "204": { description: "Taken back" } },
  },
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
  "POST /api/studies/[study]/members": {
    summary: "Gives a person a role; a researcher's counts once data protection has confirmed it",
    body: object({ email: text(), role: text() }),
    answers: {
      "201": json("Granted", object({ userId: text(), confirmed: { type: "boolean" } })),
      "409": { description: "Roles that must not come together" },
    },
  },
  "POST /api/studies/[study]/members/[user]/confirmation": {
    summary: "Data protection confirms a researcher",
    answers: { "204": { description: "Confirmed" } },
  },
  "DELETE /api/studies/[study]/members/[user]/roles/[role]": {
    summary: "Takes a role back, at once",
    answers: { "204": { description: "Revoked" } },
  },
  "GET /api/studies/[study]/workshops/[workshop]/tablets": {
    summary: "The tablets in a room: number, progress, battery and what was asked of them; never content",
    answers: { "200": json("`workshop`, `tablets`, and `waiting`: those at the door") },
  },
  "POST /api/studies/[study]/workshops/[workshop]/orders": {
    summary: "Asks something of some tablets or of `all`: talk, no-talk, hold, go-on, stop, no-stop; logged",
    body: object({
      order: text(),
      tablets: { oneOf: [{ const: "all" }, { type: "array", items: text() }] },
    }),
    answers: { "200": json("How many it reaches", object({ tablets: { type: "integer" } })) },
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
