import type { Page } from "@playwright/test";

/** All that this page's origin keeps on the tablet, as text: database, caches, storages, document and history. */
export function tracesOnTablet(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const latin = (bytes: ArrayBuffer) => new TextDecoder("latin1").decode(bytes);
    const readable = (_key: string, value: unknown) =>
      value instanceof ArrayBuffer
        ? latin(value)
        : ArrayBuffer.isView(value)
          ? latin(value.buffer as ArrayBuffer)
          : value;
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error("no answer"));
      });
    const found: unknown[] = [document.documentElement.outerHTML, location.href, history.state];
    found.push({ ...localStorage }, { ...sessionStorage });
    for (const { name = "" } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table);
        found.push(name, table, await asked(store.getAllKeys()), await asked(store.getAll()));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        found.push(request.url);
        const response = await cache.match(request);
        if (/json|html|text/.test(response?.headers.get("content-type") ?? ""))
          found.push(await response?.text());
      }
    }
    return JSON.stringify(found, readable);
  });
}

/** Every object and string that the page's process still holds, after collecting what nobody needs. */
export async function heapOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  cdp.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await cdp.detach();
  return chunks.join("");
}
