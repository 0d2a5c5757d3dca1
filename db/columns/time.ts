import "server-only";

const EARLIEST_MS = Date.parse("0001-01-02T00:00:00Z");
const LATEST_MS = Date.parse("9999-12-30T00:00:00Z");

/** A tablet's clock may stand anywhere: the same instant in UTC, within the years that both sides can write. */
export function databaseTime(time: string): string {
  return new Date(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.parse(time)))).toISOString();
}
