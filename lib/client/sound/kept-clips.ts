/** Recordings of the study on this tablet: kept by the hash of their bytes, so that they are heard without a network. */

const CACHE = "sounds";
/** An address that is never fetched: the cache's name for the bytes with this hash. */
const addressOf = (hash: string): string => `/sounds/${hash}`;

/** Recordings by language and clip, as the answer to "open" lists them. */
export type ClipList = Readonly<Record<string, Readonly<Record<string, { hash: string; type: string }>>>>;

export async function keptClip(hash: string): Promise<Blob | null> {
  const cache = await caches.open(CACHE);
  return (await (await cache.match(addressOf(hash)))?.blob()) ?? null;
}

/**
 * Fetches what is listed and not here yet, one after the other, and drops what no list of this tablet names any more.
 * Tells of every recording that is here; what cannot be fetched now is fetched at the next opening.
 */
export async function keepClips(
  from: { studyId: string; pass: string | null; clips: ClipList },
  onKept: (hash: string) => void,
): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = Object.entries(from.clips).flatMap(([language, clips]) =>
    Object.entries(clips).map(([clip, { hash }]) => ({ language, clip, hash })),
  );
  const addresses = new Set(wanted.map(({ hash }) => new URL(addressOf(hash), location.origin).href));
  for (const { url } of await cache.keys()) if (!addresses.has(url)) await cache.delete(url);
  for (const { language, clip, hash } of wanted) {
    if (!(await cache.match(addressOf(hash)))) {
      const fetched = await fetchClip(from, language, clip, hash);
      if (!fetched) continue;
      await cache.put(addressOf(hash), fetched);
    }
    onKept(hash);
  }
}

async function fetchClip(
  { studyId, pass }: { studyId: string; pass: string | null },
  language: string,
  clip: string,
  hash: string,
): Promise<Response | null> {
  try {
    const response = await fetch(`/api/studies/${studyId}/clips/${language}/${clip}`, {
      headers: pass ? { authorization: `Bearer ${pass}` } : {},
      cache: "no-store",
      credentials: "omit",
    });
    return response.ok && response.headers.get("etag") === `"${hash}"` ? response : null;
  } catch {
    return null; // no network now; the next opening asks again
  }
}
