import { outcomeOf, type Outcome } from "./calls";

/** Sends a file as it is; the cookie goes along, nothing else does. */
export async function sendFile<T>(method: "PUT" | "POST", path: string, file: Blob): Promise<Outcome<T>> {
  try {
    return await outcomeOf(await fetch(path, { method, body: file, cache: "no-store" }));
  } catch {
    return { ok: false, code: "offline" };
  }
}
