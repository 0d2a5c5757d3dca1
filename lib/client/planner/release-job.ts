import { call, type Outcome } from "../desk/calls";
import { followJob, type Following } from "../desk/follow-job";

/** Asks for a study's release and waits for it, telling per cent; aborting cancels the job. */
export async function makeRelease(study: string, following: Following): Promise<Outcome<null>> {
  const asked = await call<{ job: string }>("POST", `/api/studies/${encodeURIComponent(study)}/releases`);
  return asked.ok ? followJob(asked.value.job, following) : asked;
}
