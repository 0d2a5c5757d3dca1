import "server-only";
import { compactDecrypt, decodeProtectedHeader, importJWK } from "jose";
import type { Database } from "@/db/database";
import { sealingPrivateKey } from "@/db/queries/sealed";
import { isUuid } from "@/lib/domain/drawing/identifiers";
import { DomainError } from "@/lib/domain/errors";
import { readParcel, SEALING, type OpenedParcel } from "@/lib/domain/sealing/parcel";

/**
 * Opens a compact JWE with the key of the study that its `kid` names; `parcel` is null when it does not open or holds none.
 * Refuses with `invalid` what names no study we know.
 */
export async function unsealed(
  db: Database,
  bytes: Uint8Array,
): Promise<{ studyId: string; parcel: OpenedParcel | null }> {
  const jwe = Buffer.from(bytes).toString("latin1").trim();
  const studyId = keyIdOf(jwe);
  const key = studyId === null ? null : await sealingPrivateKey(db, studyId);
  if (studyId === null || key === null)
    throw new DomainError("invalid", { fields: [{ path: "kid", code: studyId ? "unknown" : "not-sealed" }] });
  const text = await plaintext(jwe, key);
  return { studyId, parcel: text === null ? null : readParcel(text) };
}

function keyIdOf(jwe: string): string | null {
  if (jwe.split(".").length !== 5) return null;
  try {
    const { kid } = decodeProtectedHeader(jwe);
    return typeof kid === "string" && isUuid(kid) ? kid.toLowerCase() : null;
  } catch {
    return null;
  }
}

async function plaintext(jwe: string, key: Record<string, unknown>): Promise<string | null> {
  const imported = await importJWK(key, SEALING.alg);
  try {
    const opened = await compactDecrypt(jwe, imported, {
      keyManagementAlgorithms: [SEALING.alg],
      contentEncryptionAlgorithms: [SEALING.enc],
    });
    return new TextDecoder("utf-8", { fatal: true }).decode(opened.plaintext);
  } catch {
    return null; // whatever is wrong with it, it cannot be read
  }
}
