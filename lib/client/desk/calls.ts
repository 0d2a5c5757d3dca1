/** Outcome of a call from the desk: the answer, or the code of the refusal (`offline` when nothing answered). */
export type Outcome<T> = { ok: true; value: T } | Refusal;
/** `fault`: what is wrong with the first field of an invalid input. */
export type Refusal = { ok: false; code: string; fault?: string };

/** Calls our own server with JSON; the cookie goes along, nothing else does. */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Outcome<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { ...headers, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: "no-store",
    });
  } catch {
    return { ok: false, code: "offline" };
  }
  return outcomeOf(response);
}

export async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  if (response.status === 204) return { ok: true, value: undefined as T };
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: answer as T };
  const fault = faultOf(answer);
  return { ok: false, code: codeOf(answer), ...(fault === null ? {} : { fault }) };
}

function codeOf(answer: unknown): string {
  if (typeof answer === "object" && answer !== null && "code" in answer && typeof answer.code === "string")
    return answer.code;
  return "internal";
}

function faultOf(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("errors" in answer)) return null;
  return Array.isArray(answer.errors) ? codeOf(answer.errors[0]) : null;
}
