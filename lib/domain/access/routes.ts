import type { Capability } from "./roles";

/**
 * Who may call what: every page and every call of the product, by its folder in `app`. The route check fails for one
 * that is not here or no longer there; the access test walks them with every role.
 */
export type Access =
  /** Anyone; nothing of a person or a study is in the answer. */
  | { who: "anyone" }
  /** A tablet admitted to a workshop; or a person with one of these capabilities in its study. */
  | { who: "pass"; or?: readonly Capability[] }
  /** Whoever holds the participant's secret of the drawing; or a person with one of these capabilities in its study. */
  | { who: "secret"; or?: readonly Capability[] }
  /** Whoever knows the receipt sent in the body. */
  | { who: "receipt" }
  /** Any person who is signed in; the answer holds what is theirs. */
  | { who: "signed-in" }
  /** A person with one of these capabilities in the study of the path. */
  | { who: "capability"; any: readonly Capability[] };

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type RouteAccess = Partial<Record<Method, Access>>;

const anyone: Access = { who: "anyone" };
const signedIn: Access = { who: "signed-in" };
const capable = (...any: Capability[]): Access => ({ who: "capability", any });

export const PAGES: Readonly<Record<string, Access>> = {
  "/[locale]": anyone,
  "/[locale]/[...rest]": anyone,
  "/[locale]/sign-in": anyone,
  "/[locale]/desk": signedIn,
  "/[locale]/desk/[study]": capable("study:see"),
  "/[locale]/desk/[study]/marks": capable("marks:read"),
  "/[locale]/desk/[study]/languages": capable("study:see"),
  "/[locale]/desk/[study]/languages/[language]": capable("study:see"),
  "/[locale]/desk/[study]/surface": capable("release:read"),
  "/[locale]/desk/[study]/audit": capable("audit:read"),
  "/[locale]/desk/[study]/workshops/[workshop]": capable("workshop:run"),
  "/[locale]/desk/[study]/bring": capable("workshop:run"),
};

export const ROUTES: Readonly<Record<string, RouteAccess>> = {
  // Documents without any data of a study
  "/draw": { GET: anyone },
  "/[locale]/draw/[code]": { GET: anyone },
  "/[locale]/join": { GET: anyone },
  "/r": { GET: anyone },
  "/sw.js": { GET: anyone },
  // Open calls
  "/api/health": { GET: anyone },
  "/api/openapi.json": { GET: anyone },
  "/api/basemaps/[file]": { GET: anyone },
  "/api/auth/[...nextauth]": { GET: anyone, POST: anyone },
  "/api/workshops/[code]/open": { POST: anyone },
  // Participants and their tablets
  "/api/drawings/[id]": { PUT: { who: "secret" }, GET: { who: "secret" }, DELETE: { who: "secret" } },
  "/api/drawings/[id]/marks/[mark]/audio": {
    PUT: { who: "secret" },
    GET: { who: "secret", or: ["marks:read"] },
    DELETE: { who: "secret" },
  },
  "/api/drawings/[id]/picture": {
    PUT: { who: "secret" },
    GET: { who: "secret", or: ["marks:read"] },
    DELETE: { who: "secret" },
  },
  "/api/sealed": { POST: anyone },
  "/api/drawings/have": { POST: { who: "pass" } },
  "/api/workshops/[code]/beat": { POST: { who: "pass" } },
  "/api/receipts": { POST: { who: "receipt" } },
  "/api/receipts/erase": { POST: { who: "receipt" } },
  "/api/receipts/lock": { PUT: { who: "receipt" } },
  // Desks
  "/api/studies/[study]/marks": { GET: capable("marks:read") },
  "/api/studies/[study]/export/[file]": { GET: capable("marks:read") },
  "/api/studies/[study]/clips/[language]/[clip]": {
    PUT: capable("language:edit"),
    GET: { who: "pass", or: ["study:see"] },
    DELETE: capable("language:edit"),
  },
  "/api/studies/[study]/languages/[language]": { PUT: capable("language:edit") },
  "/api/studies/[study]/languages/[language]/review": { PUT: capable("language:edit") },
  "/api/studies/[study]/languages/[language]/opening": {
    PUT: capable("language:edit"),
    DELETE: capable("language:edit"),
  },
  "/api/studies/[study]/members": { POST: capable("member:grant") },
  "/api/studies/[study]/members/[user]/confirmation": { POST: capable("researcher:confirm") },
  "/api/studies/[study]/members/[user]/roles/[role]": {
    DELETE: capable("member:grant", "researcher:confirm"),
  },
  "/api/studies/[study]/workshops/[workshop]/tablets": { GET: capable("workshop:run") },
  "/api/studies/[study]/workshops/[workshop]/orders": { POST: capable("workshop:run") },
  "/api/studies/[study]/releases": { GET: capable("release:read"), POST: capable("release:make") },
  "/api/studies/[study]/releases/[release]": { GET: capable("release:read") },
  "/api/studies/[study]/releases/[release]/zones": { GET: capable("release:read") },
  "/api/jobs/[job]": { GET: signedIn, DELETE: signedIn },
};
