import { randomUUID } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PAGES, ROUTES, type Access, type Method } from "@/lib/domain/access/routes";
import { can } from "@/lib/domain/access/roles";
import common from "@/lib/i18n/messages/de/common.json";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE } from "@/lib/i18n/server";
import { holdDatabase } from "@/lib/server/database";
import { backgroundIdle } from "@/lib/server/jobs";
import { namedSayings } from "@/lib/services/words/find-saying";
import { describeOnBoth } from "../../support/each-database";
import { actorFor, contextOf, seedStudy, storeDrawing, type SeededStudy } from "../people/seed";
import { seedScenario } from "../siting/seed-scenario";
import { seedProfile } from "../kit/seed-profile";
import { allCallers, type Caller } from "./callers";

const world = vi.hoisted(() => {
  process.env["AUTH_SECRET"] = "a secret of this test, long enough to be one";
  process.env["BASE_URL"] = "http://localhost:4600";
  process.env["DATA_DIR"] = `${process.env["TMPDIR"] ?? "/tmp"}/ortssinn-walk-${process.pid}`; // base maps of this test
  return { headers: new Headers(), logged: [] as string[] };
});

vi.mock("next/headers", () => ({ headers: () => Promise.resolve(world.headers) }));
vi.mock("next/navigation", () => ({
  notFound: () => {
    throw new Error("NOT_FOUND");
  },
  redirect: (to: string) => {
    throw new Error(`REDIRECT ${to}`);
  },
  usePathname: () => "/de",
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/lib/server/log", async (original) => {
  const write = (fields: object, message: string) => {
    world.logged.push(
      JSON.stringify({ message, ...fields }, (_key, value: unknown) =>
        value instanceof Error ? `${value.name} ${value.stack}` : value,
      ),
    );
  };
  return { ...(await original<object>()), log: { info: write, warn: write, error: write } };
});

/** Planted in a researcher's data; nobody else may ever see one of them. */
const CANARIES = ["6.8123457", "51.2654321", "CANARY-LABEL", "CANARY-COMMENT"];
const PRIVATE = "CANARY-PRIVATE";
/** Need the running framework or built files; they hold no data of a study and are tried in the browser. */
const STATIC = new Set(["/api/auth/[...nextauth]", "/draw", "/[locale]/draw/[code]", "/r", "/sw.js"]);

type Route = Partial<
  Record<Method, (request: Request, route: { params: Promise<Record<string, unknown>> }) => Promise<Response>>
>;
type Page = { default: (props: object) => ReactNode | Promise<ReactNode> };

/** Where researchers work on what people said they may be quoted with; elsewhere raw data comes by a logged call. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "/[locale]/desk/[study]/words": ["CANARY-COMMENT"],
  "/[locale]/desk/[study]/words/[words]": ["CANARY-LABEL", "CANARY-COMMENT"],
};
const load = <T>(address: string, file: string) =>
  import(pathToFileURL(path.resolve(`app${address}/${file}`)).href) as Promise<T>;
/** The parameters that a path names, as the framework hands them over. */
const ofPath = (address: string, all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => address.includes(`[${name}]`)));
/** What the language's document does around a page. */
const inGerman = (children: ReactNode) =>
  createElement(Texts, { locale: "de", messages: { common }, timeZone: TIME_ZONE, children });
const mayWithRoles = (access: Access, caller: Caller): boolean =>
  access.who === "session"
    ? caller.person && "cookie" in caller.headers
    : access.who === "capability"
      ? access.any.some((one) => can(caller.roles, one))
      : access.who === "signed-in"
        ? caller.person
        : access.who !== "founder"; // nobody here is one; what founders do stands with the studies

describeOnBoth("every door with every role", (open) => {
  let study: SeededStudy;
  let callers: Caller[];
  let drawing: string;
  let words: string;
  let scenario: string;
  let profile: string;

  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    const elsewhere = await seedStudy(open());
    const stored = await storeDrawing(open(), study, {
      layers: ["summary", "quotes", "drawing", "archive"],
      marks: [
        {
          label: "CANARY-LABEL",
          comment: "CANARY-COMMENT",
          location: {
            geometry: { type: "Point", coordinates: [6.8123457, 51.2654321] },
            certainty: "exact",
            radiusMeters: null,
            method: "by-participant",
          },
        },
        { label: PRIVATE, private: true },
      ],
    });
    drawing = stored.id;
    words = (await namedSayings(open(), study.id))[0]?.outwardId ?? "";
    scenario = await seedScenario(
      contextOf(open(), await actorFor(open(), study.people.planner.userId)),
      study.slug,
    );
    profile = await seedProfile(open(), study.id);
    callers = await allCallers(open(), study, elsewhere);
  });
  afterAll(async () => {
    await backgroundIdle();
    holdDatabase(null);
    rmSync(process.env["DATA_DIR"] ?? "", { recursive: true, force: true });
  });

  const parameters = (): Record<string, string> => ({
    locale: "de",
    study: study.slug,
    code: study.workshopCode,
    workshop: study.workshopId,
    id: drawing,
    job: randomUUID(),
    release: "latest",
    user: randomUUID(),
    role: "researcher",
    file: "marks.geojson",
    language: "de",
    clip: "who",
    mark: randomUUID(),
    words,
    profile,
    session: randomUUID(),
    token: randomUUID(),
    invitation: randomUUID(),
    draft: randomUUID(),
    tablet: randomUUID(),
    institution: "new",
    actor: "new",
    candidate: "new",
    kind: "barriers",
    scenario,
    what: "institutions",
    import: randomUUID(),
    paper: "processing-record",
    objection: randomUUID(),
    asking: randomUUID(),
    finding: randomUUID(),
    zone: "use-none",
    rest: "x",
  });

  /** Status and everything that can be read of an answer. */
  async function knock(address: string, method: Method, caller: Caller, file?: string) {
    const route = await load<Route>(address, "route.ts");
    const params = { ...parameters(), ...(file ? { file } : {}) };
    const url = address.replaceAll(
      /\[(?:\.\.\.)?(\w+)\]/g,
      (_whole, name: string) => params[name as keyof typeof params] ?? "",
    );
    const body =
      method === "POST" || method === "PUT"
        ? { body: JSON.stringify({ email: "nobody@example.org", role: "facilitator" }) }
        : {};
    const headers = {
      ...caller.headers,
      ...(method === "GET" ? {} : { "content-type": "application/json" }),
    };
    const response = await route[method]?.(
      new Request(`http://localhost:4600${url}`, { method, headers, ...body }),
      { params: Promise.resolve(ofPath(address, params)) },
    );
    if (!response) throw new Error(`${method} ${address} is missing`);
    return {
      status: response.status,
      seen: `${await response.text()} ${JSON.stringify([...response.headers])}`,
      cache: response.headers.get("cache-control") ?? "",
    };
  }

  const expectClean = (caller: Caller, where: string, seen: string) => {
    expect([where, caller.name, seen.includes(PRIVATE)]).toEqual([where, caller.name, false]);
    if (caller.roles.includes("researcher")) return;
    expect([where, caller.name, CANARIES.filter((one) => seen.includes(one))]).toEqual([
      where,
      caller.name,
      [],
    ]);
  };

  // Before the calls, which remove what some pages show.
  it("pages are for whom they are declared, and none holds a mark but where researchers read words", async () => {
    for (const [address, access] of Object.entries(PAGES)) {
      if (address.includes("...")) continue;
      const page = await load<Page>(address, "page.tsx");
      for (const caller of callers) {
        world.headers = new Headers(caller.headers);
        const props = { params: Promise.resolve(parameters()), searchParams: Promise.resolve({}) };
        const outcome = await Promise.resolve()
          .then(() => page.default(props))
          .then((element) => ({ open: true, seen: renderToString(inGerman(element)) }))
          .catch((error: Error) => ({ open: false, seen: error.message }));
        if (!outcome.open)
          expect([address, caller.name, outcome.seen]).toEqual([
            address,
            caller.name,
            expect.stringMatching(/^(NOT_FOUND|REDIRECT )/),
          ]);
        expect([
          address,
          caller.name,
          [...CANARIES, PRIVATE].filter((one) => outcome.seen.includes(one)),
        ]).toEqual([address, caller.name, outcome.open ? (SAID[address] ?? []) : []]);
        const signedInAtSignIn = address === "/[locale]/sign-in" && caller.person;
        expect([address, caller.name, outcome.open]).toEqual([
          address,
          caller.name,
          mayWithRoles(access, caller) && !signedInAtSignIn,
        ]);
      }
    }
  });

  it("calls answer 401 to nobody, 403 to who may not, and let in who may", async () => {
    for (const [address, methods] of Object.entries(ROUTES)) {
      // A route that is declared but gone fails the route check.
      if (STATIC.has(address) || !existsSync(`app${address}/route.ts`)) continue;
      for (const [method, access] of Object.entries(methods) as [Method, Access][]) {
        for (const caller of callers) {
          const { status, seen, cache } = await knock(address, method, caller);
          const where = `${method} ${address}`;
          expectClean(caller, where, seen);
          if (access.who === "anyone") continue;
          expect([where, caller.name, cache]).toEqual([where, caller.name, expect.stringMatching(/private/)]);
          if (access.who === "secret" || access.who === "receipt" || access.who === "pass") {
            expect([where, caller.name, status >= 400 || access.who === "pass"]).toEqual([
              where,
              caller.name,
              true,
            ]);
            const others = access.who === "receipt" ? undefined : access.or;
            if (others?.some((one) => can(caller.roles, one)))
              expect([where, caller.name, [401, 403].includes(status)]).toEqual([where, caller.name, false]);
            else if (others && access.who === "pass" && caller.person)
              expect([where, caller.name, status]).toEqual([where, caller.name, 403]);
          } else if (!caller.person) expect([where, caller.name, status]).toEqual([where, caller.name, 401]);
          else if (!mayWithRoles(access, caller))
            expect([where, caller.name, status]).toEqual([where, caller.name, 403]);
          else expect([where, caller.name, [401, 403].includes(status)]).toEqual([where, caller.name, false]);
        }
      }
    }
  });

  it("no export leaves to anyone but the study's researcher", async () => {
    for (const file of ["marks.geojson", "marks.csv", "drawings.ndjson", "codebook.json"]) {
      for (const caller of callers) {
        const { status, seen } = await knock("/api/studies/[study]/export/[file]", "GET", caller, file);
        expectClean(caller, file, seen);
        const may = caller.roles.includes("researcher");
        expect([file, caller.name, status]).toEqual([
          file,
          caller.name,
          may ? 200 : caller.person ? 403 : 401,
        ]);
        if (may && file !== "codebook.json") expect(CANARIES.every((one) => seen.includes(one))).toBe(true);
      }
    }
  });

  it("no write is taken from a page of somebody else's, nor one on a cookie without an origin", async () => {
    const owner = callers.find((caller) => caller.name === "owner by session");
    if (!owner) throw new Error("The owner is missing.");
    const { origin: _origin, ...bare } = owner.headers;
    const foreign = [
      { ...bare, origin: "https://evil.example" },
      { ...bare, origin: "null" },
      { ...owner.headers, "sec-fetch-site": "cross-site" },
    ];
    let tried = 0;
    for (const [address, methods] of Object.entries(ROUTES)) {
      if (STATIC.has(address)) continue;
      for (const [method, { who }] of Object.entries(methods) as [Method, Access][]) {
        if (method === "GET") continue;
        const open = who === "anyone" || who === "pass" || who === "secret" || who === "receipt";
        for (const headers of open ? foreign : [...foreign, bare]) {
          const { status, seen } = await knock(address, method, { ...owner, headers });
          expect([method, address, status, seen.includes("wrong-origin")]).toEqual([
            method,
            address,
            403,
            true,
          ]);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(150);
  });

  it("no log line holds what somebody drew", () => {
    expect(world.logged.filter((line) => [...CANARIES, PRIVATE].some((one) => line.includes(one)))).toEqual(
      [],
    );
  });
});
