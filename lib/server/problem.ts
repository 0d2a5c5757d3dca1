import "server-only";
import { DomainError } from "@/lib/domain/errors";
import titles from "@/lib/i18n/messages/en/errors.json";
import type { Log } from "@/lib/services/context";

/**
 * A refusal as `application/problem+json` (RFC 9457). Anything that is no `DomainError` is a defect: it is logged
 * without content and answered as `internal`, with nothing of it inside.
 */
export function problemResponse(error: unknown, log: Log): Response {
  if (!(error instanceof DomainError)) {
    log.error({ err: error }, "unexpected error");
    return problemResponse(new DomainError("internal"), log);
  }
  const { retryAfterSeconds, ...detail } = error.detail;
  const body = {
    ...error.extra,
    type: `urn:ortssinn:problem:${error.code}`,
    title: titles[error.code],
    status: error.status,
    code: error.code,
    ...(error.fields.length > 0 ? { errors: error.fields } : {}),
    ...(Object.keys(detail).length > 0 ? { detail } : {}),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json" });
  if (error.status === 401) headers.set("WWW-Authenticate", 'Bearer realm="Ortssinn"');
  if (retryAfterSeconds !== undefined) headers.set("Retry-After", String(retryAfterSeconds));
  else if (error.status === 503) headers.set("Retry-After", "5");
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
