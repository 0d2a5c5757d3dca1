import { RETENTION_CLASSES, type RetentionClass } from "@/lib/domain/study/retention";
import { applyEverywhere } from "@/lib/services/retention/apply-retention";
import { UsageError, type Command } from "./command";

const WORDS: Readonly<Record<RetentionClass, string>> = {
  unfinished: "unfinished drawings",
  audio: "recordings",
  keys: "keys of participants",
  raw: "drawings",
};

export const retentionCommand: Command = {
  usage: "retention [--dry-run]",
  explains:
    "deletes what is due in every study by its retention, as the server does once a day; or only counts it",
  read(args) {
    const dryRun = args.includes("--dry-run");
    if (args.length > (dryRun ? 1 : 0)) throw new UsageError("Only --dry-run is known.");
    return async (ctx) => {
      const applied = await applyEverywhere(ctx, { dryRun });
      const lines = applied.map(({ study, counts }) => {
        const due = RETENTION_CLASSES.filter((what) => counts[what] > 0);
        return `${study}: ${due.map((what) => `${counts[what]} ${WORDS[what]}`).join(", ") || "nothing is due"}`;
      });
      return [dryRun ? "Would be deleted:" : "Deleted:", ...lines].join("\n");
    };
  },
};
