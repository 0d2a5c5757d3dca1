/**
 * Statements prepared once and then only run, each in one go. PGlite's own `query` parses and plans a statement anew
 * every time, message by message, which takes longer than running it.
 */

/** More different texts than the product has; the one not used for longest makes room. */
const MOST_PREPARED = 300;

export class Statements {
  /** Text → name of the prepared statement, the last used at the end. @type {Map<string, string>} */
  #names = new Map();
  #made = 0;

  /**
   * @param {import("@electric-sql/pglite").PGlite} pg
   * @param {typeof import("@electric-sql/pglite").protocol.serialize} messages
   */
  constructor(pg, messages) {
    this.pg = pg;
    this.messages = messages;
    this.go = Buffer.concat([messages.describe({ type: "P" }), messages.execute({}), messages.sync()]);
  }

  /** Runs a statement; parameters and values are text. `command` is missing when PGlite swallowed an error. */
  async query(text, parameters) {
    const known = this.#names.get(text);
    const name = known ?? `statement_${(this.#made += 1)}`;
    this.#names.delete(text);
    this.#names.set(text, name);
    const bind = this.messages.bind({ statement: name, values: parameters });
    const prepare = known === undefined ? [...this.#makeRoom(), this.messages.parse({ name, text })] : [];
    let result;
    try {
      result = resultOf(await this.#send([...prepare, bind, this.go]));
    } finally {
      // Whatever became of it: it is prepared anew, so that a changed schema cannot spoil it for good.
      if (result?.command === undefined) {
        this.#names.delete(text);
        await this.#send([this.messages.close({ type: "S", name }), this.messages.sync()]);
      }
    }
    return result;
  }

  #makeRoom() {
    const [oldest] = this.#names;
    if (oldest === undefined || this.#names.size <= MOST_PREPARED) return [];
    this.#names.delete(oldest[0]);
    return [this.messages.close({ type: "S", name: oldest[1] })];
  }

  #send(messages) {
    return this.pg.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
  }
}

/** @param {import("@electric-sql/pglite").protocol.messages.BackendMessage[]} answers */
function resultOf(answers) {
  const result = { fields: [], rows: [], command: undefined, changed: 0 };
  for (const answer of answers) {
    if (answer.name === "rowDescription")
      result.fields = answer.fields.map(({ name, dataTypeID }) => ({ name, typeId: dataTypeID }));
    else if (answer.name === "dataRow") result.rows.push(answer.fields);
    else if (answer.name === "commandComplete") {
      // "SELECT 2", "INSERT 0 5", "BEGIN": what was done, and at the end how many rows
      const words = answer.text.split(" ");
      result.command = words[0];
      result.changed = Number(words.at(-1)) || 0;
    }
  }
  return result;
}
