import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Outcome, Refusal } from "@/lib/client/desk/calls";
import type { Following } from "@/lib/client/desk/follow-job";

export interface Work {
  /** Per cent while it goes on. */
  percent: number | null;
  refusal: Refusal | null;
  done: boolean;
  begin(work: (following: Following) => Promise<Outcome<unknown>>): void;
  stop(): void;
}

/** Long work of this page: how far it is, how to stop it, how it ended. What it changed is read anew. */
export function useWork(): Work {
  const router = useRouter();
  const [state, setState] = useState<Pick<Work, "percent" | "refusal" | "done">>({
    percent: null,
    refusal: null,
    done: false,
  });
  const abort = useRef<AbortController | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  return {
    ...state,
    begin(work) {
      abort.current = new AbortController();
      const show = (next: typeof state) => {
        if (here.current) setState(next);
      };
      show({ percent: 0, refusal: null, done: false });
      const onProgress = (percent: number) => show({ percent, refusal: null, done: false });
      void work({ onProgress, signal: abort.current.signal }).then((outcome) => {
        show({ percent: null, refusal: outcome.ok ? null : outcome, done: outcome.ok });
        router.refresh();
      });
    },
    stop: () => abort.current?.abort(),
  };
}
