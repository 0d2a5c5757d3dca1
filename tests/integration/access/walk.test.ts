import { existsSync, rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { can } from "@/lib/domain/access/roles";
import { PAGES, ROUTES, type Access, type Method } from "@/lib/domain/access/routes";
import { holdDatabase } from "@/lib/server/database";
import { backgroundIdle } from "@/lib/server/jobs";
import { namedSayings } from "@/lib/services/words/find-saying";
import { describeOnBoth } from "../../support/each-database";
import { seedProfile } from "../kit/seed-profile";
import { actorFor, contextOf, seedStudy } from "../people/seed";
import { seedScenario } from "../siting/seed-scenario";
import { allCallers, type Caller } from "./callers";
import { knock, mayWithRoles, openPage, parametersOf } from "./doors";
import { CANARIES, canariesIn, expectClean, plantCanaries } from "./planted";

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

/** Need the running framework or built files; they hold no data of a study and are tried in the browser. */
const STATIC = new Set(["/api/auth/[...nextauth]", "/draw", "/[locale]/draw/[code]", "/r", "/sw.js"]);

/** Where researchers work on what people said they may be quoted with; elsewhere raw data comes by a logged call. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "/[locale]/desk/[study]/words": ["CANARY-COMMENT"],
  "/[locale]/desk/[study]/words/[words]": ["CANARY-LABEL", "CANARY-COMMENT"],
};

describeOnBoth("every door with every role", (open) => {
  let callers: Caller[];
  let parameters: () => Record<string, string>;

  beforeAll(async () => {
    holdDatabase(open());
    const study = await seedStudy(open());
    const elsewhere = await seedStudy(open());
    const drawing = await plantCanaries(open(), study);
    const words = (await namedSayings(open(), study.id))[0]?.outwardId ?? "";
    const planner = contextOf(open(), await actorFor(open(), study.people.planner.userId));
    const scenario = await seedScenario(planner, study.slug);
    const profile = await seedProfile(open(), study.id);
    parameters = () => parametersOf(study, { drawing, words, scenario, profile });
    callers = await allCallers(open(), study, elsewhere);
  });
  afterAll(async () => {
    await backgroundIdle();
    holdDatabase(null);
    rmSync(process.env["DATA_DIR"] ?? "", { recursive: true, force: true });
  });

  // Before the calls, which remove what some pages show.
  it("pages are for whom they are declared, and none holds a mark but where researchers read words", async () => {
    for (const [address, access] of Object.entries(PAGES)) {
      if (address.includes("...")) continue;
      for (const caller of callers) {
        world.headers = new Headers(caller.headers);
        const outcome = await openPage(address, parameters());
        if (!outcome.open)
          expect([address, caller.name, outcome.seen]).toEqual([
            address,
            caller.name,
            expect.stringMatching(/^(NOT_FOUND|REDIRECT )/),
          ]);
        expect([address, caller.name, canariesIn(outcome.seen)]).toEqual([
          address,
          caller.name,
          outcome.open ? (SAID[address] ?? []) : [],
        ]);
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
          const { status, seen, cache } = await knock(address, method, caller, parameters());
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
        const { status, seen } = await knock("/api/studies/[study]/export/[file]", "GET", caller, {
          ...parameters(),
          file,
        });
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
          const { status, seen } = await knock(address, method, { ...owner, headers }, parameters());
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
    expect(world.logged.filter((line) => canariesIn(line).length > 0)).toEqual([]);
  });
});
