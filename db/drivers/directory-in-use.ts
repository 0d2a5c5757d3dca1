/** Another process works on this data directory; the message is the one sentence a person gets. */
export class DirectoryInUse extends Error {
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super(
      `The data directory ${dataDir} is in use by process ${pid}; stop that server first or choose another DATA_DIR.`,
    );
    this.name = "DirectoryInUse";
    this.pid = pid;
  }
}
