const TIMEOUT_MS = 20_000;

/** What lies beside one's own drawing, as the server has it; null when it has nothing there, or does not answer. */
export async function fetchBeside(
  address: string,
  secret: string,
  pass: string | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(`/api/drawings/${address}`, {
      headers: { "x-drawing-secret": secret, ...(pass ? { authorization: `Bearer ${pass}` } : {}) },
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
