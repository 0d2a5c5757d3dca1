import { json, object, text, type Operations } from "./operation";

/** Calls for accounts, invitations and roles. */
export const PEOPLE_OPERATIONS: Operations = {
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
};
