import type { Outcome } from "./calls";
import { call } from "./calls";

const POLL_MS = 400;

interface JobAnswer {
  state: string;
  progress: number;
  error: string | null;
}

export interface Following {
  onProgress: (percent: number) => void;
  /** Aborting cancels the job. */
  signal: AbortSignal;
}

/** Waits for a job, telling per cent. Refused with its error's code, `cancelled`, or `offline`. */
export async function followJob(job: string, { onProgress, signal }: Following): Promise<Outcome<null>> {
  const path = `/api/jobs/${encodeURIComponent(job)}`;
  for (;;) {
    if (signal.aborted) await call("DELETE", path);
    const asked = await call<JobAnswer>("GET", path);
    if (!asked.ok) return asked;
    const { state, progress, error } = asked.value;
    onProgress(progress);
    if (state === "done") return { ok: true, value: null };
    if (state === "failed") return { ok: false, code: error ?? "internal" };
    if (state === "cancelled") return { ok: false, code: "cancelled" };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
