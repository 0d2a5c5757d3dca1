import "server-only";
import { randomBytes } from "node:crypto";
import type { StudyKeys } from "@/db/queries/studies";

/**
 * Fresh secrets of one study: HMAC keys of 256 bits for the ±1 of releases and for stable ids in exports, and an
 * ECDH P-256 pair (JWK, RFC 7517) that tablets seal finished drawings to; its `kid` is the study.
 */
export async function freshStudyKeys(studyId: string): Promise<StudyKeys> {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey("jwk", pair.publicKey),
    crypto.subtle.exportKey("jwk", pair.privateKey),
  ]);
  const name = { kid: studyId, use: "enc", alg: "ECDH-ES" };
  const { kty, crv, x, y } = open;
  return {
    releaseKey: randomBytes(32),
    exportKey: randomBytes(32),
    sealingPublic: { kty, crv, x, y, ...name },
    sealingPrivate: { kty, crv, x, y, d: secret.d, ...name },
  };
}
