import { PMTiles } from "pmtiles";
import { basemapSource } from "./basemap-source";
import { openBasemapStore } from "./basemap-store";
import { basemapUrl } from "./keep-basemap";

/** A base map to read tiles from: the tablet's own where it is there, else the server's. */
export function basemapArchive(file: string): PMTiles {
  const url = new URL(basemapUrl(file), globalThis.location.href).href;
  return new PMTiles(basemapSource(url, file, openBasemapStore));
}
