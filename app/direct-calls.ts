import type { IncomingMessage, ServerResponse } from "node:http";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { PUT } from "./api/drawings/[id]/route";
import { GET } from "./api/studies/[study]/releases/[release]/zones/route";

const DRAWING = /^\/api\/drawings\/([^/?%]+)$/;
const ZONES = /^\/api\/studies\/([^/?%]+)\/releases\/([^/?%]+)\/zones(?:\?|$)/;

/**
 * Answers the two calls of which there are many at once without Next's machinery around them, which costs more than the work
 * itself: a room full of tablets coming back, and a city that looks at a published map. The endpoints are the very ones
 * that Next serves. False: not taken, because it is another call or its body is not of a known, allowed size; Next has it then.
 */
export function answeredDirectly(request: IncomingMessage, response: ServerResponse): boolean {
  const answered =
    request.method === "PUT" ? drawing(request) : request.method === "GET" ? zones(request) : null;
  if (!answered) return false;
  answered
    .then((answer) => send(answer, response))
    .catch((error: unknown) => response.destroy(error as Error));
  return true;
}

function drawing(request: IncomingMessage): Promise<Response> | null {
  const [, id] = DRAWING.exec(request.url ?? "") ?? [];
  const size = Number(request.headers["content-length"]);
  if (id === undefined || !(size <= LIMITS.bytes)) return null;
  return bodyOf(request, size).then((body) => PUT(asked(request, body), { params: Promise.resolve({ id }) }));
}

/** Of everybody who shows no pass: who has one is known by Next's cookies. */
function zones(request: IncomingMessage): Promise<Response> | null {
  const [, study, release] = ZONES.exec(request.url ?? "") ?? [];
  const { authorization, cookie } = request.headers;
  if (study === undefined || release === undefined || authorization || cookie) return null;
  return GET(asked(request), { params: Promise.resolve({ study, release }) });
}

function bodyOf(request: IncomingMessage, size: number): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => resolve(Buffer.concat(parts, size)));
  });
}

const asked = (request: IncomingMessage, body?: Buffer<ArrayBuffer>): Request =>
  new Request(`http://localhost${request.url}`, {
    method: request.method ?? "GET",
    headers: request.headers as Record<string, string>,
    ...(body && { body }),
  });

async function send(answer: Response, response: ServerResponse): Promise<void> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const headers = { ...Object.fromEntries(answer.headers), "content-length": bytes.length };
  response.writeHead(answer.status, headers).end(bytes);
}
