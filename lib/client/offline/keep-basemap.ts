import { observable } from "@/lib/client/room/observable";
import type { Observable } from "@/lib/client/room/observable";
import { downloadBasemap } from "./basemap-download";
import type { DownloadEnd } from "./basemap-download";
import { isComplete, openBasemapStore } from "./basemap-store";
import { freeBytes } from "./space";

export interface BasemapNews {
  state: "coming" | DownloadEnd;
  keptBytes: number;
  size: number;
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

const news = observable<BasemapNews>({ state: "coming", keptBytes: 0, size: 0 });

/** How far the base map of this page has come. */
export const basemapNews: Observable<BasemapNews> = news;

export const basemapUrl = (file: string): string => `/api/basemaps/${encodeURIComponent(file)}`;

/**
 * Brings the workshop's base map to this tablet in the background, and a newer one when there is one. One window at
 * a time; after a failure again and again, sooner when the network comes back.
 */
export async function keepBasemap(file: string): Promise<void> {
  await navigator.locks.request("ortssinn-basemap", async () => {
    const store = await openBasemapStore();
    const patch = (change: Partial<BasemapNews>) => news.set({ ...news.get(), ...change });
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        const state = await downloadBasemap(file, {
          store,
          fetch: (input, init) => fetch(input, init),
          url: basemapUrl(file),
          freeBytes,
          onProgress: (keptBytes, size) => patch({ keptBytes, size }),
        });
        return patch({ state });
      } catch {
        await pause(wait * (0.5 + Math.random() / 2));
      }
    }
  });
}

/** True when the whole base map is on this tablet. */
export async function hasBasemap(file: string): Promise<boolean> {
  const store = await openBasemapStore();
  return (await store.versions(file)).some(isComplete);
}

/** Waits, but no longer than until the network comes back. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener("online", go);
  });
}
