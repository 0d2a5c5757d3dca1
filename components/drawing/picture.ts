import { downloadFile } from "@/lib/client/picture/download-file";
import type { SurfaceHost } from "@/lib/client/room/surface-host";

/** Saves the map on screen as a picture on this device; false when that is not possible. */
export async function savePicture(host: SurfaceHost, name: string): Promise<boolean> {
  const { surface } = host.get();
  if (!surface) return false;
  try {
    downloadFile(await surface.picture(), `${name}.png`);
    return true;
  } catch {
    return false;
  }
}
