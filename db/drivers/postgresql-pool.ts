import { DomainError } from "@/lib/domain/errors";

type Client = { end(options: { timeout: number }): Promise<void> };

/** One server connection, used by one piece of work at a time. */
export class Connection<Sql extends Client> {
  readonly sql: Sql;
  /** The server end is gone: nothing more may be written, and a transaction on it never happened. */
  lost = false;

  constructor(connect: (onclose: () => void) => Sql) {
    this.sql = connect(() => (this.lost = true));
  }

  /**
   * Runs one statement. postgres.js crashes the process when something is written to a connection that has
   * closed (porsager/postgres#1208), and would run it on a new one, outside of its transaction: so never.
   */
  async statement<T>(run: (sql: Sql) => PromiseLike<T>): Promise<T> {
    if (this.lost) throw new DomainError("unavailable");
    return run(this.sql);
  }

  async end(timeoutSeconds: number): Promise<void> {
    await this.sql.end({ timeout: timeoutSeconds });
  }
}

/** At most `size` connections, made when needed, given out first come, first served; a lost one is thrown away. */
export class ConnectionPool<Sql extends Client> {
  readonly #connect: (onclose: () => void) => Sql;
  readonly #size: number;
  readonly #idle: Connection<Sql>[] = [];
  readonly #waiting: ((place: void) => void)[] = [];
  readonly #open = new Set<Connection<Sql>>();
  #taken = 0;
  #closed = false;

  constructor(size: number, connect: (onclose: () => void) => Sql) {
    this.#size = size;
    this.#connect = connect;
  }

  async use<T>(work: (connection: Connection<Sql>) => Promise<T>): Promise<T> {
    const connection = await this.#take();
    try {
      return await work(connection);
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Takes a connection for longer than one call; hand it back with the function that comes with it. */
  async borrow(): Promise<{ connection: Connection<Sql>; giveBack: () => void }> {
    const connection = await this.#take();
    return { connection, giveBack: () => this.#giveBack(connection) };
  }

  /** Connections at rest are thrown away, so that what follows begins with new ones. */
  renew(): void {
    for (let found = this.#idle.pop(); found !== undefined; found = this.#idle.pop()) this.#discard(found);
  }

  /** Statements under way get this long, then the connections end. */
  async close(timeoutSeconds: number): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#open].map((connection) => connection.end(timeoutSeconds)));
  }

  async #take(): Promise<Connection<Sql>> {
    if (this.#taken >= this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken += 1;
    if (this.#closed) {
      this.#passOn();
      throw new DomainError("unavailable");
    }
    for (let found = this.#idle.pop(); found !== undefined; found = this.#idle.pop()) {
      if (!found.lost) return found;
      this.#discard(found);
    }
    const made = new Connection(this.#connect);
    this.#open.add(made);
    return made;
  }

  #giveBack(connection: Connection<Sql>): void {
    if (connection.lost) this.#discard(connection);
    else this.#idle.push(connection);
    this.#passOn();
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken -= 1;
    else next();
  }

  #discard(connection: Connection<Sql>): void {
    this.#open.delete(connection);
    void connection.end(0);
  }
}
