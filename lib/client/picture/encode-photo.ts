import { PICTURE_LIMITS } from "@/lib/domain/sheet/picture";

/** A photograph as it is kept: JPEG, made from pixels alone, so that nothing of the camera is in it. */
export interface EncodedPhoto {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

export type Encoded = ({ ok: true } & EncodedPhoto) | { ok: false; reason: "failed" | "tooBig" };

/** Longest side in pixels: a pencil line on A3 is still a line. */
export const LONGEST_SIDE = 2_400;
/** More no tablet should have to unpack: two such photographs fill its memory. */
const MOST_PIXELS = 120_000_000;
const QUALITIES = [0.82, 0.7, 0.55, 0.4] as const;
/** Sides shrink by this when no quality is small enough. */
const SHRINK = 0.75;

/** Width and height in pixels with the same shape, none longer than `longest`; never larger than given. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * The best version of a picture of these dimensions (pixels) that is at most `mostBytes`: quality goes down first, then
 * the size. `make` gives null when the device cannot; then, and when even the smallest is too large, null.
 */
export async function bestWithin(
  mostBytes: number,
  { width, height }: { width: number; height: number },
  make: (width: number, height: number, quality: number) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<EncodedPhoto | null> {
  for (let longest = LONGEST_SIDE; longest >= PICTURE_LIMITS.leastPixels; longest *= SHRINK) {
    const size = fitted(width, height, longest);
    for (const quality of QUALITIES) {
      const bytes = await make(size.width, size.height, quality);
      if (!bytes) return null;
      if (bytes.length <= mostBytes) return { bytes, ...size };
    }
  }
  return null;
}

/** Unpacks what the camera or a folder gave, upright, and packs its pixels anew. */
export async function encodePhoto(file: Blob): Promise<Encoded> {
  const address = URL.createObjectURL(file);
  try {
    const image = await loaded(address);
    const { naturalWidth: width, naturalHeight: height } = image;
    if (Math.min(width, height) < PICTURE_LIMITS.leastPixels) return { ok: false, reason: "failed" };
    if (width * height > MOST_PIXELS) return { ok: false, reason: "tooBig" };
    const photo = await bestWithin(PICTURE_LIMITS.tabletBytes, { width, height }, packer(image));
    return photo ? { ok: true, ...photo } : { ok: false, reason: "tooBig" };
  } catch {
    return { ok: false, reason: "failed" };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Knows its size, and is unpacked when it is drawn: at that size where the browser can. */
function loaded(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("no picture"));
    image.src = address;
  });
}

/** Draws once for every size; null where the browser has no memory for it. */
function packer(image: HTMLImageElement) {
  const canvas = document.createElement("canvas");
  return async (width: number, height: number, quality: number) => {
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      const pen = canvas.getContext("2d", { alpha: false });
      if (!pen) return null;
      pen.fillStyle = "#ffffff";
      pen.fillRect(0, 0, width, height);
      pen.drawImage(image, 0, 0, width, height);
    }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    return blob && new Uint8Array(await blob.arrayBuffer());
  };
}
