import { zoneStandings } from "@/lib/domain/privacy/zone-standings";
import type { StandingsTask } from "@/lib/domain/privacy/zone-standings";
import { toTheEnd } from "@/lib/domain/to-the-end";

/** The process in which the standings of a large release are computed; bundled by itself (`scripts/build-commands.mjs`). */
process.once("disconnect", () => process.exit());
process.once("message", (task) => {
  try {
    process.send?.({ standings: toTheEnd(zoneStandings(task as StandingsTask)) });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
