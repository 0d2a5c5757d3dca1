import { useEffect, useRef } from "react";
import { call } from "@/lib/client/desk/calls";
import { followJob } from "@/lib/client/desk/follow-job";
import { useWork, type Work } from "../use-work";

/** Work that a POST begins. `unfinished`: a job that was under way when the page came, followed from here on. */
export function useJob(path: string, unfinished: string | null): { work: Work; begin: () => void } {
  const work = useWork();
  const under = useRef(unfinished);
  useEffect(() => {
    const job = under.current;
    under.current = null;
    if (job !== null) work.begin((following) => followJob(job, following));
  }, [work]);
  const begin = () =>
    work.begin(async (following) => {
      const asked = await call<{ job: string }>("POST", path);
      return asked.ok ? followJob(asked.value.job, following) : asked;
    });
  return { work, begin };
}
