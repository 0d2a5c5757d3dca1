import type { SurfaceHost } from "@/lib/client/room/surface-host";

/** Saves the map on screen as a picture on this device; false when that is not possible. */
export async function savePicture(host: SurfaceHost, name: string): Promise<boolean> {
  const { surface } = host.get();
  if (!surface) return false;
  try {
    download(await surface.picture(), `${name}.png`);
    return true;
  } catch {
    return false;
  }
}

/** Hands a file made on this page to the person. */
export function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
