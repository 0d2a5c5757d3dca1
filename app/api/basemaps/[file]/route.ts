import { basemapStore, serveBasemap } from "@/lib/server/basemaps";
import { log } from "@/lib/server/log";
import { refuseForeignOrigin } from "@/lib/server/origin";
import { problemResponse } from "@/lib/server/problem";

/** Tiles of a base map, to anyone: neither the database nor who asks plays a part. */
export async function GET(request: Request, route: { params: Promise<{ file: string }> }): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    const { file } = await route.params;
    return await serveBasemap(basemapStore().folder, file, request);
  } catch (error) {
    return problemResponse(error, log);
  }
}
