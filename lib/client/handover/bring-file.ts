import { readSealedFile } from "@/lib/domain/sealing/sealed-file";

/** What became of the parcels of a file, in numbers. */
export const FATES = ["added", "there", "aside", "erased", "refused", "unsent", "damaged"] as const;
export type Fate = (typeof FATES)[number];

export type Brought =
  | { ok: true; done: number; total: number; counts: Record<Fate, number> }
  | { ok: false; reason: "noFile" | "otherStudy" };

/** Tries per parcel while the server asks for patience. */
const MOST_TRIES = 5;

/**
 * Sends every parcel of a tablet's file, each as if the tablet had sent it; once more changes nothing. A file that was
 * sealed to another study is refused as a whole.
 */
export async function bringFile(
  text: string,
  studyId: string,
  world: {
    post: (jwe: string) => Promise<{ status: number; retryAfterSeconds: number }>;
    wait: (milliseconds: number) => Promise<void>;
    onProgress: (brought: Brought) => void;
  },
): Promise<Brought> {
  const read = readSealedFile(text);
  if (!read.ok) return { ok: false, reason: "noFile" };
  const { parcels, study } = read.file;
  if (study !== studyId) return { ok: false, reason: "otherStudy" };
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  counts.damaged = read.damaged;
  const brought = (done: number): Brought => ({
    ok: true,
    done,
    total: parcels.length,
    counts: { ...counts },
  });
  for (const [index, { jwe }] of parcels.entries()) {
    world.onProgress(brought(index));
    counts[await fateOf(jwe, world)] += 1;
  }
  return brought(parcels.length);
}

async function fateOf(jwe: string, { post, wait }: Parameters<typeof bringFile>[2]): Promise<Fate> {
  for (let round = 1; round <= MOST_TRIES; round += 1) {
    const { status, retryAfterSeconds } = await post(jwe);
    switch (status) {
      case 201:
        return "added";
      case 200:
      case 409:
        return "there";
      case 202:
        return "aside";
      case 410:
        return "erased";
      case 400:
      case 403:
      case 413:
      case 422:
        return "refused";
    }
    if (round < MOST_TRIES) await wait(Math.max(1, Math.min(retryAfterSeconds, 30)) * 1_000);
  }
  return "unsent";
}

/** `POST /api/sealed`; status 0 when nothing answers. */
export async function postSealed(jwe: string): Promise<{ status: number; retryAfterSeconds: number }> {
  try {
    const response = await fetch("/api/sealed", {
      method: "POST",
      headers: { "content-type": "application/jose" },
      body: jwe,
      cache: "no-store",
    });
    return { status: response.status, retryAfterSeconds: Number(response.headers.get("retry-after") ?? 1) };
  } catch {
    return { status: 0, retryAfterSeconds: 1 };
  }
}
