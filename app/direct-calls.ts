import type { IncomingMessage, ServerResponse } from "node:http";
import { LIMITS } from "@/lib/domain/drawing/terms";
import { PUT } from "./api/drawings/[id]/route";

const DRAWING = /^\/api\/drawings\/([^/?]+)$/;

/**
 * Answers the one call of which there are many at once, a room full of tablets coming back, without Next's machinery
 * around it, which costs more than the work itself. The endpoint is the very one that Next serves. False: not taken,
 * because it is another call or its body is not of a known, allowed size; Next has it then.
 */
export function answeredDirectly(request: IncomingMessage, response: ServerResponse): boolean {
  const [, id] = (request.method === "PUT" && DRAWING.exec(request.url ?? "")) || [];
  const size = Number(request.headers["content-length"]);
  if (id === undefined || id.includes("%") || !(size <= LIMITS.bytes)) return false;
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.once("end", () => {
    answer(request, response, id, Buffer.concat(parts, size)).catch((error: unknown) =>
      response.destroy(error as Error),
    );
  });
  return true;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  body: Buffer<ArrayBuffer>,
): Promise<void> {
  const asked = new Request(`http://localhost${request.url}`, {
    method: "PUT",
    headers: request.headers as Record<string, string>,
    body,
  });
  const answered = await PUT(asked, { params: Promise.resolve({ id }) });
  const bytes = Buffer.from(await answered.arrayBuffer());
  const headers = { ...Object.fromEntries(answered.headers), "content-length": bytes.length };
  response.writeHead(answered.status, headers).end(bytes);
}
