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
  /** A person who is signed in and may found studies; what they set up is theirs alone. */
  | { who: "founder" }
  /** A person in a session of their own; a key for programs has no account. */
  | { who: "session" }
  /**
   * A person with one of these capabilities in the study of the path. `published`: anybody else too, once the release is,
   * and then of what the public may know alone.
   */
  | { who: "capability"; any: readonly Capability[]; published?: true };

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type RouteAccess = Partial<Record<Method, Access>>;

const anyone: Access = { who: "anyone" };
const signedIn: Access = { who: "signed-in" };
const session: Access = { who: "session" };
const founder: Access = { who: "founder" };
const capable = (...any: Capability[]) => ({ who: "capability", any }) as const;

export const PAGES: Readonly<Record<string, Access>> = {
  "/[locale]": anyone,
  "/[locale]/[...rest]": anyone,
  "/[locale]/accessibility": anyone,
  "/[locale]/became/[study]": anyone,
  "/[locale]/feedback/[code]": anyone,
  "/[locale]/notice/[study]": anyone,
  "/[locale]/sign-in": anyone,
  "/[locale]/invite": anyone,
  "/[locale]/desk": signedIn,
  "/[locale]/desk/account": session,
  "/[locale]/desk/account/second-factor": session,
  "/[locale]/desk/new": founder,
  "/[locale]/desk/new/[draft]": founder,
  "/[locale]/desk/[study]": capable("study:see"),
  "/[locale]/desk/[study]/marks": capable("marks:read"),
  "/[locale]/desk/[study]/words": capable("marks:read"),
  "/[locale]/desk/[study]/words/[words]": capable("marks:read"),
  "/[locale]/desk/[study]/languages": capable("study:see"),
  "/[locale]/desk/[study]/languages/[language]": capable("study:see"),
  "/[locale]/desk/[study]/institutions": capable("register:read"),
  "/[locale]/desk/[study]/institutions/areas": capable("register:read"),
  "/[locale]/desk/[study]/institutions/import": capable("register:edit"),
  "/[locale]/desk/[study]/institutions/[institution]": capable("register:edit", "shielded:keep"),
  "/[locale]/desk/[study]/kit/[profile]/meeting": capable("kit:read"),
  "/[locale]/desk/[study]/kit/[profile]/after": capable("kit:read"),
  "/[locale]/desk/[study]/networks": capable("network:read"),
  "/[locale]/desk/[study]/networks/[actor]": capable("network:edit"),
  "/[locale]/desk/[study]/surface": capable("release:read"),
  "/[locale]/desk/[study]/surface/[number]": capable("release:read"),
  "/[locale]/desk/[study]/kit": capable("kit:read"),
  "/[locale]/desk/[study]/kit/[profile]": capable("kit:read"),
  "/[locale]/desk/[study]/kit/[profile]/paper": capable("kit:read"),
  "/[locale]/desk/[study]/sites": capable("site:see"),
  "/[locale]/desk/[study]/sites/candidates/[candidate]": capable("site:plan"),
  "/[locale]/desk/[study]/sites/ways": capable("site:plan"),
  "/[locale]/desk/[study]/sites/scenarios/[scenario]": capable("site:see"),
  "/[locale]/desk/[study]/sites/compare": capable("site:see"),
  "/[locale]/desk/[study]/feedback": capable("finding:see"),
  "/[locale]/desk/[study]/feedback/show": capable("finding:see"),
  "/[locale]/desk/[study]/publication": capable("release:publish", "objection:raise"),
  "/[locale]/desk/[study]/basemap": capable("study:configure"),
  "/[locale]/desk/[study]/people": capable("member:grant", "researcher:confirm"),
  "/[locale]/desk/[study]/audit": capable("audit:read"),
  "/[locale]/desk/[study]/release-audits": capable("release:audit"),
  "/[locale]/desk/[study]/papers/[paper]": capable("record:read"),
  "/[locale]/desk/[study]/keeping": capable("data:keep"),
  "/[locale]/desk/[study]/settings": capable("study:configure"),
  "/[locale]/desk/[study]/consent": capable("study:see"),
  "/[locale]/desk/[study]/workshops": capable("workshop:plan"),
  "/[locale]/desk/[study]/workshops/new": capable("workshop:plan"),
  "/[locale]/desk/[study]/workshops/[workshop]/plan": capable("workshop:plan"),
  "/[locale]/desk/[study]/workshops/[workshop]/print": capable("workshop:plan"),
  "/[locale]/desk/[study]/workshops/[workshop]": capable("workshop:run"),
  "/[locale]/desk/[study]/workshops/[workshop]/projector": capable("workshop:run"),
  "/[locale]/desk/[study]/workshops/[workshop]/after": capable("workshop:run"),
  "/[locale]/desk/[study]/bring": capable("workshop:run"),
};

export const ROUTES: Readonly<Record<string, RouteAccess>> = {
  // Documents without any data of a study
  "/draw": { GET: anyone },
  "/[locale]/draw/[code]": { GET: anyone },
  "/[locale]/join": { GET: anyone },
  "/[locale]/notice": { GET: anyone },
  "/r": { GET: anyone },
  "/sw.js": { GET: anyone },
  // Published releases, and nothing else of a study
  "/[locale]/results/[study]": { GET: anyone },
  "/[locale]/results/[study]/[number]": { GET: anyone },
  // Whoever holds the address of a feedback round
  "/api/feedback/[code]": { PUT: anyone },
  // Open calls
  "/api/[...rest]": { GET: anyone, POST: anyone, PUT: anyone, DELETE: anyone },
  "/api/health": { GET: anyone },
  "/api/openapi.json": { GET: anyone },
  "/api/kit": { GET: anyone },
  "/api/basemaps/[file]": { GET: anyone },
  "/api/auth/[...nextauth]": { GET: anyone, POST: anyone },
  // Answers to whoever has given a password, or holds a link
  "/api/sign-in/code": { POST: anyone },
  "/api/invitations": { POST: anyone },
  "/api/invitations/acceptance": { POST: anyone },
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
  // One's own account
  "/api/account/password": { PUT: session },
  "/api/account/sessions/[session]": { DELETE: session },
  "/api/account/tokens/[token]": { DELETE: session },
  "/api/account/second-factor": { POST: session },
  "/api/account/second-factor/confirmation": { POST: session },
  "/api/account/second-factor/recovery-codes": { POST: session },
  // Desks
  "/api/drafts": { POST: founder },
  "/api/drafts/file": { POST: founder },
  "/api/drafts/[draft]": { PUT: founder, DELETE: founder },
  "/api/drafts/[draft]/study": { POST: founder },
  "/api/studies/[study]/file": { GET: capable("study:configure") },
  "/api/studies/[study]/papers/[language]/[paper]": { GET: capable("record:read") },
  "/api/studies/[study]/definition": { PUT: capable("study:configure") },
  "/api/studies/[study]/consent": { PUT: capable("consent:release") },
  "/api/studies/[study]/workshops": { POST: capable("workshop:plan") },
  "/api/studies/[study]/workshops/[workshop]": { PUT: capable("workshop:plan") },
  "/api/studies/[study]/workshops/[workshop]/closing": {
    PUT: capable("workshop:plan"),
    DELETE: capable("workshop:plan"),
  },
  "/api/studies/[study]/workshops/[workshop]/door/[tablet]": {
    PUT: capable("workshop:run"),
    DELETE: capable("workshop:run"),
  },
  "/api/studies/[study]/workshops/[workshop]/held/[drawing]": { PUT: capable("workshop:run") },
  "/api/studies/[study]/workshops/[workshop]/notes": { PUT: capable("workshop:run") },
  "/api/studies/[study]/drawings/[drawing]/counting": { PUT: capable("marks:read") },
  "/api/studies/[study]/marks": { GET: capable("marks:read") },
  "/api/studies/[study]/words/[words]/steps": { POST: capable("marks:read") },
  "/api/studies/[study]/words/[words]/audio": { GET: capable("marks:read") },
  "/api/studies/[study]/words/[words]/release": {
    PUT: capable("marks:read"),
    DELETE: capable("marks:read"),
  },
  "/api/studies/[study]/releases/[release]/words": { GET: capable("release:read") },
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
  "/api/studies/[study]/basemap": { PUT: capable("study:configure"), DELETE: capable("study:configure") },
  "/api/studies/[study]/basemap/size": { POST: capable("study:configure") },
  "/api/studies/[study]/basemap/cut": { POST: capable("study:configure") },
  "/api/studies/[study]/kit-profiles/[profile]/outcome": { PUT: capable("kit:write") },
  "/api/studies/[study]/networks": { GET: capable("network:read"), POST: capable("network:edit") },
  "/api/studies/[study]/networks/[actor]": { PUT: capable("network:edit"), DELETE: capable("network:edit") },
  "/api/studies/[study]/networks/ties": { PUT: capable("network:edit") },
  "/api/studies/[study]/networks/import": { POST: capable("network:edit") },
  "/api/studies/[study]/institutions": {
    GET: capable("register:read"),
    POST: capable("register:edit", "shielded:keep"),
  },
  "/api/studies/[study]/institutions/[institution]": {
    PUT: capable("register:edit", "shielded:keep"),
    DELETE: capable("register:edit", "shielded:keep"),
  },
  "/api/studies/[study]/kit-profiles": { GET: capable("kit:read") },
  "/api/studies/[study]/kit-profiles/[profile]": { GET: capable("kit:read"), PUT: capable("kit:write") },
  "/api/studies/[study]/kit-profiles/[profile]/copies": { POST: capable("kit:write") },
  "/api/studies/[study]/kit-profiles/[profile]/evidence": { POST: capable("kit:write") },
  "/api/studies/[study]/kit-profiles/[profile]/history": { GET: capable("kit:read") },
  "/api/studies/[study]/kit-proposals": { GET: capable("kit:write") },
  "/api/studies/[study]/areas": { GET: capable("register:read") },
  "/api/studies/[study]/register/[what]": { POST: capable("register:edit") },
  "/api/studies/[study]/register/[what]/check": { POST: capable("register:edit") },
  "/api/studies/[study]/register/imports/[import]": { DELETE: capable("register:edit") },
  "/api/studies/[study]/candidates": { GET: capable("site:see"), POST: capable("site:plan") },
  "/api/studies/[study]/candidates/[candidate]": { PUT: capable("site:plan"), DELETE: capable("site:plan") },
  "/api/studies/[study]/ways/[kind]": {
    GET: capable("site:see"),
    PUT: capable("site:plan"),
    DELETE: capable("site:plan"),
  },
  "/api/studies/[study]/scenarios": { GET: capable("site:see"), POST: capable("site:plan") },
  "/api/studies/[study]/scenarios/[scenario]": { GET: capable("site:see"), DELETE: capable("site:plan") },
  "/api/studies/[study]/scenarios/[scenario]/check": { POST: capable("site:plan") },
  "/api/studies/[study]/scenarios/[scenario]/quotes": { PUT: capable("site:plan") },
  "/api/studies/[study]/retention": { POST: capable("data:keep") },
  "/api/studies/[study]/backups": { POST: capable("data:keep") },
  "/api/studies/[study]/members": { POST: capable("member:grant") },
  "/api/studies/[study]/members/[user]": { DELETE: capable("member:grant") },
  "/api/studies/[study]/invitations": { POST: capable("member:grant") },
  "/api/studies/[study]/invitations/[invitation]": { DELETE: capable("member:grant") },
  "/api/studies/[study]/members/[user]/confirmation": { POST: capable("researcher:confirm") },
  "/api/studies/[study]/members/[user]/roles/[role]": {
    DELETE: capable("member:grant", "researcher:confirm"),
  },
  "/api/studies/[study]/workshops/[workshop]/tablets": { GET: capable("workshop:run") },
  "/api/studies/[study]/workshops/[workshop]/wave": { POST: capable("workshop:run") },
  "/api/studies/[study]/workshops/[workshop]/orders": { POST: capable("workshop:run") },
  "/api/studies/[study]/releases": { GET: capable("release:read"), POST: capable("release:make") },
  "/api/studies/[study]/releases/[release]": {
    GET: capable("release:read"),
    DELETE: capable("release:publish"),
  },
  "/api/studies/[study]/releases/[release]/tables": { GET: capable("release:read") },
  "/api/studies/[study]/releases/[release]/zones": {
    GET: { ...capable("release:read"), published: true },
  },
  "/api/studies/[study]/releases/[release]/zones/[zone]": { DELETE: capable("release:publish") },
  "/api/studies/[study]/releases/[release]/publication": {
    POST: capable("release:publish"),
    DELETE: capable("release:publish"),
  },
  "/api/studies/[study]/releases/[release]/round": {
    PUT: capable("finding:write"),
    DELETE: capable("finding:write"),
  },
  "/api/studies/[study]/releases/[release]/objections": { POST: capable("objection:raise") },
  "/api/studies/[study]/objections/[objection]": { PUT: capable("objection:raise") },
  "/api/studies/[study]/askings/[asking]": { DELETE: capable("release:publish") },
  "/api/studies/[study]/previews/[number]/[language]": { GET: capable("finding:see") },
  "/api/studies/[study]/findings": { POST: capable("finding:write") },
  "/api/studies/[study]/findings/[finding]": {
    PUT: capable("finding:write"),
    DELETE: capable("finding:write"),
  },
  "/api/jobs/[job]": { GET: signedIn, DELETE: signedIn },
};
