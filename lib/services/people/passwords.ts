import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { passwordFault } from "@/lib/domain/access/password-rules";
import { DomainError } from "@/lib/domain/errors";

/** Argon2id (the library's default), 19 MiB, two passes: OWASP Password Storage Cheat Sheet, 2024. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of no password at all: checked when the account is unknown, so that both answers take as long. */
let decoy: Promise<string> | null = null;

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), STRENGTH);
}

/** Refuses what is too short, too long or too easy to guess (`invalid`, with the fault at `path`). */
export function refuseWeakPassword(password: string, ownWords: readonly string[], path = "password"): void {
  const fault = passwordFault(password, ["Ortssinn", ...ownWords]);
  if (fault !== null) throw new DomainError("invalid", { fields: [{ path, code: fault }] });
}

export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash(crypto.randomUUID(), STRENGTH);
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFKC"));
  return passwordHash !== null && matches;
}
