const TIMEOUT_MS = 20_000;

/**
 * What lies beside one's own drawing, as the server has it; null when it has nothing there, or does not answer.
 * @param headers The drawing's secret, and what else opens it from here.
 */
export async function fetchBeside(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(`/api/drawings/${address}`, {
      headers,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}
