import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from "node:crypto";
import * as z from "zod";
import { BackupRefused } from "./refused";

/**
 * The outside of a backup: a line that names it, a line of JSON, then segments of at most `SEGMENT` bytes, each sealed
 * with AES-256-GCM. A segment's nonce holds its number and whether it is the last, and the two lines are sealed with
 * it: no byte can be changed, no segment left out, and no end cut off without being seen (the STREAM construction,
 * Hoang et al., CRYPTO 2015). Without a passphrase the key stands in the header; the seal then only tells damage.
 */
const NAME = "ORTSSINN-BACKUP\n";
const SEGMENT = 256 * 1024;
const TAG = 16;
const LAST = 0x8000_0000;
const LONGEST_HEADER = 4_096;
/** 2^15 rounds on 32 MB (OWASP's second choice for scrypt). */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

const headerSchema = z.strictObject({
  version: z.literal(1),
  salt: z.base64(),
  /** Null: made from a passphrase. */
  key: z.base64().nullable(),
  /** Tells a wrong passphrase from damage. */
  check: z.base64(),
});

const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase, salt, 32, SCRYPT);
const checkOf = (key: Buffer): Buffer => createHmac("sha256", key).update("ortssinn backup").digest();

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(number));
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** Seals what comes. `passphrase` null: anyone can open it. */
export async function* sealed(
  source: AsyncIterable<Buffer>,
  passphrase: string | null,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const key = passphrase === null ? randomBytes(32) : keyOf(passphrase, salt);
  const header = {
    version: 1,
    salt: salt.toString("base64"),
    key: passphrase === null ? key.toString("base64") : null,
    check: checkOf(key).toString("base64"),
  } satisfies z.input<typeof headerSchema>;
  const lines = Buffer.from(`${NAME}${JSON.stringify(header)}\n`);
  yield lines;
  let number = 0;
  const segment = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(number++, last)).setAAD(lines);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(last ? (plain.length | LAST) >>> 0 : plain.length);
    return Buffer.concat([length, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  let held = Buffer.alloc(0);
  for await (const part of source) {
    held = Buffer.concat([held, part]);
    for (; held.length > SEGMENT; held = held.subarray(SEGMENT))
      yield segment(held.subarray(0, SEGMENT), false);
  }
  yield segment(held, true);
}

/** What was sealed. Throws `BackupRefused` at the first thing that is wrong; what came before it was right. */
export async function* unsealed(
  source: AsyncIterable<Buffer>,
  passphrase: string | null,
): AsyncGenerator<Buffer> {
  const bytes = reader(source);
  const { lines, header } = await readHeader(bytes);
  const key = openingKey(header, passphrase);
  for (let number = 0, last = false; !last; number += 1) {
    const prefix = (await bytes.exactly(4)).readUInt32BE();
    last = prefix >= LAST;
    const length = last ? prefix - LAST : prefix;
    if (length > SEGMENT) throw new BackupRefused("damaged");
    const body = await bytes.exactly(length + TAG);
    const decipher = createDecipheriv("aes-256-gcm", key, nonce(number, last), { authTagLength: TAG });
    decipher.setAAD(lines).setAuthTag(body.subarray(length));
    const plain = decipher.update(body.subarray(0, length));
    try {
      decipher.final();
    } catch {
      throw new BackupRefused("damaged");
    }
    yield plain;
  }
  if (!(await bytes.ended())) throw new BackupRefused("damaged");
}

async function readHeader(bytes: ReturnType<typeof reader>) {
  const name = await bytes.line(LONGEST_HEADER);
  if (name === null || `${name}\n` !== NAME) throw new BackupRefused("no-backup");
  const text = await bytes.line(LONGEST_HEADER);
  if (text === null) throw new BackupRefused("damaged");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BackupRefused("damaged");
  }
  const version = z.object({ version: z.int().min(2) }).safeParse(value);
  if (version.success) throw new BackupRefused("newer");
  const header = headerSchema.safeParse(value);
  if (!header.success) throw new BackupRefused("damaged");
  return { lines: Buffer.from(`${name}\n${text}\n`), header: header.data };
}

function openingKey(header: z.infer<typeof headerSchema>, passphrase: string | null): Buffer {
  if (header.key === null && passphrase === null) throw new BackupRefused("key-needed");
  const salt = Buffer.from(header.salt, "base64");
  const key = header.key === null ? keyOf(passphrase ?? "", salt) : Buffer.from(header.key, "base64");
  const check = Buffer.from(header.check, "base64");
  if (key.length !== 32 || check.length !== 32 || !timingSafeEqual(check, checkOf(key)))
    throw new BackupRefused(header.key === null ? "wrong-key" : "damaged");
  return key;
}

/** Reads exact numbers of bytes out of a stream of parts; an end too early is damage. */
function reader(source: AsyncIterable<Buffer>) {
  const parts = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await parts.next();
    if (next.done === true) return false;
    held = Buffer.concat([held, next.value]);
    return true;
  };
  return {
    async exactly(length: number): Promise<Buffer> {
      while (held.length < length) if (!(await more())) throw new BackupRefused("damaged");
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    /** Null when there is none within `longest` bytes. */
    async line(longest: number): Promise<string | null> {
      while (!held.includes(10)) if (held.length > longest || !(await more())) return null;
      const end = held.indexOf(10);
      const text = held.subarray(0, end).toString("utf8");
      held = held.subarray(end + 1);
      return text;
    },
    ended: async (): Promise<boolean> => held.length === 0 && !(await more()),
  };
}
