/** Backups that the server makes are named after their moment, in UTC. */
const NAME = /^ortssinn-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.backup$/;

export const nameOfBackup = (madeAt: Date): string =>
  `ortssinn-${madeAt.toISOString().slice(0, 19).replaceAll(":", "-")}Z.backup`;

/** When a backup was made, by its name; null for any other file. */
export function momentOfBackup(name: string): Date | null {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  return day === undefined ? null : new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
}
