/** Writes after which the log is folded into the tables, so that a start never replays much. */
const CHECKPOINT_WRITES = 2_000;
/** Writes after which dead rows are removed and statistics renewed. */
const VACUUM_WRITES = 10_000;
/** Rest after which small arrears are worked off too. */
const REST_MS = 30_000;
const REST_WRITES = 50;

const TABLES = `select quote_ident(schemaname) || '.' || quote_ident(relname) from pg_stat_user_tables`;

/**
 * What a server's background processes do and PGlite has not: checkpoints and vacuum, at rest when possible.
 * One statement a turn, so that people wait for one table at most.
 */
export class PgliteCare {
  readonly #idle: () => boolean;
  readonly #perform: (text: string) => Promise<{ rows?: (string | null)[][] }>;
  readonly #timer: NodeJS.Timeout;
  #sinceCheckpoint = 0;
  #sinceVacuum = 0;
  #lastWrite = 0;
  #working = false;
  #ended = false;

  constructor(idle: () => boolean, perform: (text: string) => Promise<{ rows?: (string | null)[][] }>) {
    this.#idle = idle;
    this.#perform = perform;
    this.#timer = setInterval(() => this.#look(), 5_000);
    this.#timer.unref();
  }

  wrote(): void {
    this.#sinceCheckpoint += 1;
    this.#sinceVacuum += 1;
    this.#lastWrite = performance.now();
    if (this.#sinceCheckpoint >= CHECKPOINT_WRITES) this.#look();
  }

  end(): void {
    this.#ended = true;
    clearInterval(this.#timer);
  }

  #look(): void {
    const rested = this.#idle() && performance.now() - this.#lastWrite > REST_MS;
    const checkpoint = this.#sinceCheckpoint >= (rested ? REST_WRITES : CHECKPOINT_WRITES);
    const vacuum = this.#sinceVacuum >= (rested ? REST_WRITES * 10 : VACUUM_WRITES);
    if (this.#working || this.#ended || !(checkpoint || vacuum)) return;
    this.#working = true;
    this.#work(vacuum)
      .catch(() => undefined) // a broken worker is replaced by the next statement; the arrears stay counted
      .finally(() => (this.#working = false));
  }

  async #work(vacuum: boolean): Promise<void> {
    if (vacuum) {
      const tables = (await this.#perform(TABLES)).rows ?? [];
      for (const [table] of tables) if (!this.#ended) await this.#perform(`VACUUM (ANALYZE) ${table}`);
      this.#sinceVacuum = 0;
    }
    if (!this.#ended) await this.#perform("CHECKPOINT");
    this.#sinceCheckpoint = 0;
  }
}
