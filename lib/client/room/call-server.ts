/**
 * Asks the server, which knows this page by nothing but what is said here; null without an answer. `body` is what its
 * JSON says, null when it refused or said nothing. Waits `enoughMs` at the most.
 */
export async function callServer(
  path: string,
  enoughMs: number,
  init: RequestInit,
): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { "content-type": "application/json", ...init.headers },
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(enoughMs),
    });
    const text = await response.text();
    return { status: response.status, body: response.ok && text ? JSON.parse(text) : null };
  } catch {
    return null;
  }
}
