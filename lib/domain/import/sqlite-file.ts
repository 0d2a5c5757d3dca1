/**
 * Reads tables of a SQLite database file (format 3) from its bytes, and nothing else: no SQL, no indexes, no journal.
 * Enough for a GeoPackage, and nothing in a hostile file can do more than be refused.
 * Source: SQLite, Database File Format (sqlite.org/fileformat2.html), sections 1.3 (header), 1.6 (b-tree pages),
 * 2.1 (record format), 2.6 (schema table).
 */
export type SqliteValue = string | number | Uint8Array | null;

/** Thrown for a file that is not what its pages say. */
export class DamagedFile extends Error {
  override readonly name = "DamagedFile";
}

export interface SqliteTable {
  name: string;
  /** The statement that made it. */
  sql: string;
  /** Rows in the order of their ids; the id stands where a column is null that is the table's integer key. */
  rows: () => Generator<{ id: number; values: SqliteValue[] }>;
}

const LEAF_TABLE = 13;
const INTERIOR_TABLE = 5;

/** The tables of a file, without rows read yet. Throws `DamagedFile`. */
export function sqliteTables(bytes: Uint8Array): SqliteTable[] {
  const file = new Pages(bytes);
  const tables: SqliteTable[] = [];
  for (const { values } of file.rows(1)) {
    const [type, name, , root, sql] = values;
    if (type !== "table" || typeof name !== "string" || typeof root !== "number" || typeof sql !== "string")
      continue;
    tables.push({ name, sql, rows: () => file.rows(root) });
  }
  return tables;
}

class Pages {
  private readonly view: DataView;
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly text: TextDecoder;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = this.at(() => this.view.getUint16(16));
    this.pageSize = size === 1 ? 65_536 : size;
    this.usable = this.pageSize - this.at(() => this.view.getUint8(20));
    if (this.pageSize < 512 || this.usable < 480) throw new DamagedFile("page size");
    const encodings = { 1: "utf-8", 2: "utf-16le", 3: "utf-16be" } as const;
    const encoding = this.at(() => this.view.getUint32(56)) || 1;
    if (encoding !== 1 && encoding !== 2 && encoding !== 3) throw new DamagedFile("encoding");
    this.text = new TextDecoder(encodings[encoding]);
  }

  *rows(root: number): Generator<{ id: number; values: SqliteValue[] }> {
    const open = [root];
    const seen = new Set<number>();
    for (let page = open.pop(); page !== undefined; page = open.pop()) {
      if (seen.has(page)) throw new DamagedFile("a page twice");
      seen.add(page);
      const start = (page - 1) * this.pageSize;
      const header = start + (page === 1 ? 100 : 0);
      const kind = this.at(() => this.view.getUint8(header));
      const cells = this.at(() => this.view.getUint16(header + 3));
      const pointers = header + (kind === INTERIOR_TABLE ? 12 : 8);
      const cell = (index: number) => start + this.at(() => this.view.getUint16(pointers + 2 * index));
      if (kind === LEAF_TABLE) for (let i = 0; i < cells; i += 1) yield this.leaf(cell(i));
      else if (kind === INTERIOR_TABLE) {
        open.push(this.at(() => this.view.getUint32(header + 8)));
        for (let i = cells - 1; i >= 0; i -= 1) open.push(this.at(() => this.view.getUint32(cell(i))));
      } else throw new DamagedFile("page kind");
    }
  }

  private leaf(offset: number): { id: number; values: SqliteValue[] } {
    const [size, afterSize] = this.varint(offset);
    const [id, afterId] = this.varint(afterSize);
    return { id, values: this.record(this.payload(afterId, size)) };
  }

  /** The bytes of a record, collected from overflow pages where they do not fit into their cell (section 1.6). */
  private payload(offset: number, size: number): Uint8Array {
    if (size > this.bytes.byteLength) throw new DamagedFile("record size");
    const most = this.usable - 35;
    if (size <= most) return this.slice(offset, size);
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const fitted = least + ((size - least) % (this.usable - 4));
    const local = fitted <= most ? fitted : least;
    const whole = new Uint8Array(size);
    whole.set(this.slice(offset, local));
    let filled = local;
    let next = this.at(() => this.view.getUint32(offset + local));
    while (filled < size) {
      if (next === 0) throw new DamagedFile("overflow ends");
      const start = (next - 1) * this.pageSize;
      const part = this.slice(start + 4, Math.min(size - filled, this.usable - 4));
      whole.set(part, filled);
      filled += part.byteLength;
      next = this.at(() => this.view.getUint32(start));
    }
    return whole;
  }

  private record(payload: Uint8Array): SqliteValue[] {
    const inner = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    const [headerSize, first] = varintIn(inner, 0);
    const values: SqliteValue[] = [];
    let body = headerSize;
    for (let offset = first; offset < headerSize;) {
      const [type, next] = varintIn(inner, offset);
      offset = next;
      const [value, size] = this.value(inner, type, body);
      values.push(value);
      body += size;
    }
    return values;
  }

  private value(inner: DataView, type: number, offset: number): [SqliteValue, number] {
    const read = <T>(work: () => T): T => this.at(work);
    switch (type) {
      case 0:
        return [null, 0];
      case 1:
        return [read(() => inner.getInt8(offset)), 1];
      case 2:
        return [read(() => inner.getInt16(offset)), 2];
      case 3:
        return [read(() => inner.getInt8(offset) * 65_536 + inner.getUint16(offset + 1)), 3];
      case 4:
        return [read(() => inner.getInt32(offset)), 4];
      case 5:
        return [read(() => inner.getInt16(offset) * 2 ** 32 + inner.getUint32(offset + 2)), 6];
      case 6:
        return [read(() => Number(inner.getBigInt64(offset))), 8];
      case 7:
        return [read(() => inner.getFloat64(offset)), 8];
      case 8:
      case 9:
        return [type - 8, 0];
      default: {
        const size = Math.floor((type - 12) / 2);
        if (type < 12 || offset + size > inner.byteLength) throw new DamagedFile("value");
        const bytes = new Uint8Array(inner.buffer, inner.byteOffset + offset, size);
        return [type % 2 === 0 ? bytes : this.text.decode(bytes), size];
      }
    }
  }

  private varint(offset: number): [number, number] {
    return this.at(() => varintIn(this.view, offset));
  }

  private slice(offset: number, size: number): Uint8Array {
    if (offset < 0 || offset + size > this.bytes.byteLength) throw new DamagedFile("beyond the end");
    return this.bytes.subarray(offset, offset + size);
  }

  /** Reads beyond the end are the file's fault. */
  private at<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof RangeError) throw new DamagedFile("beyond the end");
      throw error;
    }
  }
}

/** A variable-length integer and the offset after it; values beyond 2^53 lose their last digits, which no file here has. */
function varintIn(view: DataView, offset: number): [number, number] {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    if (offset + i >= view.byteLength) throw new DamagedFile("beyond the end");
    const byte = view.getUint8(offset + i);
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, offset + i + 1];
  }
  if (offset + 8 >= view.byteLength) throw new DamagedFile("beyond the end");
  return [value * 256 + view.getUint8(offset + 8), offset + 9];
}
