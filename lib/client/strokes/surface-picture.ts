import type { Camera } from "@/lib/client/map/camera";
import { QUIET } from "@/lib/client/map/palette";

/** Map and marks as they are on screen, as PNG. */
export async function pictureOf(
  camera: Camera,
  ratio: number,
  map: HTMLCanvasElement | null,
  marks: HTMLCanvasElement,
  paint: () => void,
): Promise<Blob> {
  paint();
  const sheet = document.createElement("canvas");
  sheet.width = Math.round(camera.width * ratio);
  sheet.height = Math.round(camera.height * ratio);
  const pen = sheet.getContext("2d");
  if (pen) {
    pen.fillStyle = QUIET.paper;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    if (map && map.width > 0) pen.drawImage(map, 0, 0, sheet.width, sheet.height);
    pen.drawImage(marks, 0, 0, sheet.width, sheet.height);
  }
  return new Promise((resolve, reject) => {
    sheet.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The browser made no picture."))),
      "image/png",
    );
  });
}
