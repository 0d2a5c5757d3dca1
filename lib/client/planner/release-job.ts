export type ReleaseOutcome =
  | { ok: true }
  /** Code of the error catalogue, or `offline`, or `cancelled`. */
  | { ok: false; code: string };

const POLL_MS = 400;

interface JobAnswer {
  state: string;
  progress: number;
  error: string | null;
}

/** Asks for a study's release and waits for it, telling per cent; aborting cancels the job. */
export async function makeRelease(
  study: string,
  options: { onProgress: (percent: number) => void; signal: AbortSignal },
): Promise<ReleaseOutcome> {
  try {
    const asked = await fetch(`/api/studies/${encodeURIComponent(study)}/releases`, { method: "POST" });
    const answer = (await asked.json()) as { job?: string; code?: string };
    if (asked.status !== 202 || !answer.job) return { ok: false, code: answer.code ?? "internal" };
    return await follow(`/api/jobs/${answer.job}`, options);
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, code: "offline" };
    throw error;
  }
}

async function follow(
  url: string,
  options: { onProgress: (percent: number) => void; signal: AbortSignal },
): Promise<ReleaseOutcome> {
  for (;;) {
    if (options.signal.aborted) await fetch(url, { method: "DELETE" });
    const response = await fetch(url);
    if (!response.ok) return { ok: false, code: "internal" };
    const job = (await response.json()) as JobAnswer;
    options.onProgress(job.progress);
    if (job.state === "done") return { ok: true };
    if (job.state === "failed") return { ok: false, code: job.error ?? "internal" };
    if (job.state === "cancelled") return { ok: false, code: "cancelled" };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
