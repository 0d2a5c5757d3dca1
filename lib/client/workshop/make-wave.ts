import { call, type Outcome } from "../desk/calls";
import { followJob, type Following } from "../desk/follow-job";

/** Asks for the wave of a workshop (its call) and waits for it; aborting cancels the job. */
export async function makeWave(workshopCall: string, following: Following): Promise<Outcome<null>> {
  const asked = await call<{ job: string }>("POST", `${workshopCall}/wave`);
  return asked.ok ? followJob(asked.value.job, following) : asked;
}
