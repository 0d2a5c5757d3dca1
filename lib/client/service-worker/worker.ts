/**
 * The tablet's own copy of the drawing room. It answers for every draw address and for the receipt page, so that
 * both open without a network, and for the files they need. It never touches /api: on shared tablets that is how
 * one person would see another's.
 */
declare const PRECACHE: readonly string[];
declare const BUILD: string;

/** What a service worker's global scope offers and this one uses. */
interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Lasting & MessageEvent<unknown>) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;
const CACHE = `room-${BUILD}`;
const ROOM = "/draw";
const RECEIPT = "/r";
const files = new Set(PRECACHE);
const everything = [ROOM, RECEIPT, ...PRECACHE];

scope.addEventListener("install", (event) => event.waitUntil(fetchMissing()));

scope.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("room-") && name !== CACHE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => scope.clients.claim()),
  );
});

// A new version takes over only when the page says that nobody is drawing. The tablet check asks what is missing.
scope.addEventListener("message", (event) => {
  if (event.data === "take-over") void scope.skipWaiting();
  if (event.data === "complete") {
    const answer = (missing: number) => event.ports[0]?.postMessage({ files: everything.length, missing });
    event.waitUntil(
      fetchMissing().then(
        () => answer(0),
        () => missingPaths().then((paths) => answer(paths.length)),
      ),
    );
  }
});

scope.addEventListener("fetch", (event) => {
  const kept = keptPath(event.request);
  if (kept) event.respondWith(fromCache(kept, event.request));
});

function keptPath(request: Request): string | null {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.location.origin) return null;
  if (request.mode === "navigate") {
    if (/^(\/[a-z]{2,3}(-[a-z]+)?)?\/draw(\/[^/]+)?\/?$/i.test(url.pathname)) return ROOM;
    return url.pathname === RECEIPT ? RECEIPT : null;
  }
  return files.has(url.pathname) ? url.pathname : null;
}

/** Fetches what is not in the cache yet; what came before a network failed is not fetched twice. */
async function fetchMissing(): Promise<void> {
  const cache = await caches.open(CACHE);
  const requests = (await missingPaths()).map(
    (path) => new Request(path, { cache: "reload", credentials: "omit" }),
  );
  await Promise.all(requests.map((request) => cache.add(request)));
}

async function missingPaths(): Promise<string[]> {
  const kept = await (await caches.open(CACHE)).keys();
  const paths = new Set(kept.map((request) => new URL(request.url).pathname));
  return everything.filter((path) => !paths.has(path));
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
