"use client";
import { useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { makeRelease } from "@/lib/client/planner/release-job";

const FAILURES = ["final", "audit-refused", "not-yet", "offline", "cancelled"] as const;
export type ReleaseFailure = (typeof FAILURES)[number] | "internal";

export interface ReleaseJob {
  /** Null while nothing is under way. */
  readonly percent: number | null;
  readonly failure: ReleaseFailure | null;
  readonly begin: () => Promise<void>;
  readonly stop: () => void;
}

/** Making a release of a study, with its progress; the page is read anew when it is there. */
export function useReleaseJob(study: string): ReleaseJob {
  const router = useRouter();
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<ReleaseFailure | null>(null);
  const abort = useRef<AbortController | null>(null);
  return {
    percent,
    failure,
    stop: () => abort.current?.abort(),
    begin: async () => {
      setFailure(null);
      setPercent(0);
      abort.current = new AbortController();
      const outcome = await makeRelease(study, { onProgress: setPercent, signal: abort.current.signal });
      setPercent(null);
      if (outcome.ok) router.refresh();
      else setFailure(FAILURES.find((code) => code === outcome.code) ?? "internal");
    },
  };
}
