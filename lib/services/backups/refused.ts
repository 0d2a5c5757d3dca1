import "server-only";

export const BACKUP_REFUSALS = {
  "no-backup": "There is no such file, or it is no backup of Ortssinn.",
  "key-needed": "This backup is encrypted: set BACKUP_PASSPHRASE to the passphrase it was made with.",
  "wrong-key": "BACKUP_PASSPHRASE does not open this backup, or its beginning is damaged.",
  damaged: "This backup is damaged or incomplete; nothing was changed.",
  newer: "This backup was made by a newer version of the program; nothing was changed.",
  "not-empty": "There is data in this database already: say --replace to put the backup in its place.",
  exists: "There is a file with this name already.",
} as const;

/** A backup that is not made, or not restored; the message is the one sentence an operator gets. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
  readonly reason: keyof typeof BACKUP_REFUSALS;

  constructor(reason: keyof typeof BACKUP_REFUSALS) {
    super(BACKUP_REFUSALS[reason]);
    this.reason = reason;
  }
}
