import { outcomeOf, type Outcome } from "./calls";

/** Puts a file as it is; the cookie goes along, nothing else does. */
export async function putFile(path: string, file: Blob): Promise<Outcome<unknown>> {
  try {
    return await outcomeOf(await fetch(path, { method: "PUT", body: file, cache: "no-store" }));
  } catch {
    return { ok: false, code: "offline" };
  }
}
