import "server-only";
import { DomainError } from "@/lib/domain/errors";

/** A download made while it is read. When the reader goes away the source is told and its query ends. */
export function streamed(
  chunks: AsyncIterable<string>,
  file: { filename: string; contentType: string },
): Response {
  const source = chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else if (value !== "") controller.enqueue(encoder.encode(value));
        else controller.enqueue(new Uint8Array(0));
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "private, no-store",
      Vary: "Authorization, Cookie",
    },
  });
}

/** The query as a record; a parameter given twice is refused, since it could mean either. */
export function singleQuery(request: Request): Record<string, string> {
  const parameters = new URL(request.url).searchParams;
  const names = [...parameters.keys()];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new DomainError("invalid", { fields: [{ path: twice, code: "given-twice" }] });
  return Object.fromEntries([...parameters].filter(([, value]) => value !== ""));
}

/** Programs (QGIS, GDAL, curl) are told that a password opens the door; browsers are not, they have a sign-in page. */
export function askForCredentials(request: Request, response: Response): Response {
  if (response.status === 401 && request.headers.get("sec-fetch-mode") === null) {
    response.headers.set(
      "WWW-Authenticate",
      'Basic realm="Ortssinn", charset="UTF-8", Bearer realm="Ortssinn"',
    );
  }
  return response;
}
