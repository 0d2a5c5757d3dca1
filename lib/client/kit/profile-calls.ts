import type { SentProfile } from "@/lib/domain/kit/shown-profile";
import type { Profile } from "@/lib/domain/kit/profile";

/** A profile as the server has it, or why not; `changed` brings the current one. */
export type ProfileAnswer =
  { ok: true; sent: SentProfile } | { ok: false; code: string; current: SentProfile | null };

/** What evidence is taken from: a proposed figure or a released quote. */
export type EvidenceSource = { figure: string } | { quote: string };

export interface ProfileCalls {
  get(): Promise<ProfileAnswer>;
  put(profile: Profile, revision: number): Promise<ProfileAnswer>;
  addEvidence(option: string, from: EvidenceSource, revision: number): Promise<ProfileAnswer>;
}

/** Calls for one profile of a study. */
export function profileCalls(study: string, id: string): ProfileCalls {
  const address = `/api/studies/${encodeURIComponent(study)}/kit-profiles/${id}`;
  const send = (method: string, path: string, revision: number | null, body?: unknown) =>
    answered(
      fetch(path, {
        method,
        headers: {
          ...(revision === null ? {} : { "If-Match": `"${revision}"` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: "no-store",
      }),
    );
  return {
    get: () => send("GET", address, null),
    put: (profile, revision) => send("PUT", address, revision, profile),
    addEvidence: (option, from, revision) => send("POST", `${address}/evidence`, revision, { option, from }),
  };
}

async function answered(request: Promise<Response>): Promise<ProfileAnswer> {
  const response = await request.catch(() => null);
  if (response === null) return { ok: false, code: "offline", current: null };
  const body = (await response.json().catch(() => null)) as unknown;
  if (response.ok) return { ok: true, sent: body as SentProfile };
  const problem = (body ?? {}) as { code?: string; current?: SentProfile | null };
  return { ok: false, code: problem.code ?? "internal", current: problem.current ?? null };
}
