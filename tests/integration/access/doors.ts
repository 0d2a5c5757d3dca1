import { randomUUID } from "node:crypto";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createElement, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { can } from "@/lib/domain/access/roles";
import type { Access, Method } from "@/lib/domain/access/routes";
import common from "@/lib/i18n/messages/de/common.json";
import { Texts } from "@/lib/i18n/provider";
import { TIME_ZONE } from "@/lib/i18n/server";
import type { SeededStudy } from "../people/seed";
import type { Caller } from "./callers";

type Route = Partial<
  Record<Method, (request: Request, route: { params: Promise<Record<string, unknown>> }) => Promise<Response>>
>;
type Page = { default: (props: object) => ReactNode | Promise<ReactNode> };

const loaded = new Map<string, Promise<unknown>>();
/** A file of `app` as the framework has it: loaded once, asked by everybody. */
function load<T>(address: string, file: string): Promise<T> {
  const at = path.resolve(`app${address}/${file}`);
  const known = loaded.get(at) ?? import(pathToFileURL(at).href);
  loaded.set(at, known);
  return known as Promise<T>;
}

/** What stands behind the names in addresses: things of the study where they matter, else what there is not. */
export const parametersOf = (
  study: SeededStudy,
  there: { drawing: string; words: string; profile: string; scenario: string },
): Record<string, string> => ({
  locale: "de",
  study: study.slug,
  code: study.workshopCode,
  workshop: study.workshopId,
  id: there.drawing,
  job: randomUUID(),
  release: "latest",
  user: randomUUID(),
  role: "researcher",
  file: "marks.geojson",
  language: "de",
  clip: "who",
  mark: randomUUID(),
  words: there.words,
  profile: there.profile,
  session: randomUUID(),
  token: randomUUID(),
  invitation: randomUUID(),
  draft: randomUUID(),
  tablet: randomUUID(),
  institution: "new",
  actor: "new",
  candidate: "new",
  kind: "barriers",
  scenario: there.scenario,
  what: "institutions",
  import: randomUUID(),
  paper: "processing-record",
  objection: randomUUID(),
  asking: randomUUID(),
  finding: randomUUID(),
  zone: "use-none",
  rest: "x",
});

/** The parameters that a path names, as the framework hands them over. */
const ofPath = (address: string, all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => address.includes(`[${name}]`)));

/** Calls a route as somebody: status and everything that can be read of the answer. */
export async function knock(
  address: string,
  method: Method,
  caller: Caller,
  parameters: Record<string, string>,
): Promise<{ status: number; seen: string; cache: string }> {
  const route = await load<Route>(address, "route.ts");
  const url = address.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_whole, name: string) => parameters[name] ?? "");
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
    { params: Promise.resolve(ofPath(address, parameters)) },
  );
  if (!response) throw new Error(`${method} ${address} is missing`);
  return {
    status: response.status,
    seen: `${await response.text()} ${JSON.stringify([...response.headers])}`,
    cache: response.headers.get("cache-control") ?? "",
  };
}

/** Opens a page for whom the headers of the moment belong to: its document, or what it was refused with. */
export async function openPage(
  address: string,
  parameters: Record<string, string>,
): Promise<{ open: boolean; seen: string }> {
  const page = await load<Page>(address, "page.tsx");
  try {
    const element = await page.default({
      params: Promise.resolve(parameters),
      searchParams: Promise.resolve({}),
    });
    return { open: true, seen: renderToString(inGerman(element)) };
  } catch (error) {
    return { open: false, seen: error instanceof Error ? error.message : String(error) };
  }
}

/** What the language's document does around a page. */
const inGerman = (children: ReactNode) =>
  createElement(Texts, { locale: "de", messages: { common }, timeZone: TIME_ZONE, children });

export const mayWithRoles = (access: Access, caller: Caller): boolean =>
  access.who === "session"
    ? caller.person && "cookie" in caller.headers
    : access.who === "capability"
      ? access.any.some((one) => can(caller.roles, one))
      : access.who === "signed-in"
        ? caller.person
        : access.who !== "founder"; // nobody here is one; what founders do stands with the studies
