import { outcomeOf, type Outcome } from "../desk/calls";
import type { Imported, ImportPlan, ImportLook } from "./import-look";

/** Sends a file with what was decided about it so far; the server keeps nothing between two looks. */
async function send<T>(path: string, file: File, plan: ImportPlan | null): Promise<Outcome<T>> {
  const form = new FormData();
  form.set("file", file);
  if (plan !== null) form.set("plan", JSON.stringify(plan));
  try {
    return await outcomeOf(await fetch(path, { method: "POST", body: form, cache: "no-store" }));
  } catch {
    return { ok: false, code: "offline" };
  }
}

const address = (study: string, what: Imported) =>
  `/api/studies/${encodeURIComponent(study)}/register/${what}`;

export const lookAt = (study: string, what: Imported, file: File, plan: ImportPlan | null) =>
  send<ImportLook>(`${address(study, what)}/check`, file, plan);

export const takeFile = (study: string, what: Imported, file: File, plan: ImportPlan) =>
  send<{ id: string; taken: number }>(address(study, what), file, plan);
