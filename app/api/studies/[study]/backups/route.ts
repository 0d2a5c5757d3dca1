import { backupStore } from "@/lib/server/backups";
import { endpoint } from "@/lib/server/http";
import { runInBackground } from "@/lib/server/jobs";
import { askForBackup, runBackup } from "@/lib/services/backups/make-backup";

type Params = { study: string };

/** Makes a backup of the server in its own folder; answers with the job that does. */
export const POST = endpoint<Params>(async (_request, ctx, { study }) => {
  const { job, begun } = await askForBackup(ctx, { study });
  if (begun) runInBackground(() => runBackup(ctx, { study, job, store: backupStore() }));
  return Response.json({ job }, { status: 202, headers: { Location: `/api/jobs/${job}` } });
});
