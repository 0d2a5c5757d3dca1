import { CompactEncrypt, importJWK } from "jose";
import type { JWK } from "jose";
import * as z from "zod";
import { parcelText, SEALING } from "@/lib/domain/sealing/parcel";
import type { OutboxLetter, Parcel } from "@/lib/client/outbox/entry";
import { hashOf } from "@/lib/client/outbox/wire";
import type { TabletStore } from "@/lib/client/store/tablet-store";

const sealingKeySchema = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  kid: z.string().min(1),
  x: z.string(),
  y: z.string(),
});
const openingSchema = z.object({ pass: z.string().min(1).nullish(), sealingKey: sealingKeySchema });

export type Seal = (letter: OutboxLetter) => Promise<Parcel | null>;

/** Seals letters to the key of their study, which the tablet got when it was admitted; null without one. */
export function sealer(store: Pick<TabletStore, "opening">): Seal {
  return async (letter) => {
    const opening = openingSchema.safeParse((await store.opening(letter.code))?.answer);
    const pass = letter.pass ?? opening.data?.pass;
    if (!opening.success || !pass) return null;
    const { id, code, revision, finished, secret, body, lock } = letter;
    const jwe = await sealed(opening.data.sealingKey, parcelText({ pass, secret, body, lock }));
    return { id, code, revision, finished, hash: await hashOf(body), jwe };
  };
}

async function sealed(key: JWK & { kid: string }, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ ...SEALING, kid: key.kid })
    .encrypt(await importJWK(key, SEALING.alg));
}
