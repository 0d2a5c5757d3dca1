/** Limits of a photographed sheet. */
export const PICTURE_LIMITS = {
  bytes: 4 * 1024 * 1024,
  leastPixels: 16,
  mostPixels: 8_000,
  /** Where a tablet stops: sealed it still fits into a parcel. */
  tabletBytes: 1_400_000,
} as const;
export const PICTURE_TYPES = ["image/jpeg", "image/png"] as const;

export interface CleanPicture {
  mediaType: (typeof PICTURE_TYPES)[number];
  width: number;
  height: number;
  /** The picture and nothing else: no place, no device, no words. */
  bytes: Uint8Array;
}

/**
 * A photograph without everything that is not needed to show it (EXIF, XMP, comments, colour profiles, thumbnails,
 * bytes behind its end). Null for what is no whole JPEG or PNG of sensible dimensions.
 * Source: ITU-T T.81 B.1 (JPEG markers); W3C PNG 5.3 (chunks).
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture | null {
  const clean = cleanJpeg(bytes) ?? cleanPng(bytes);
  if (!clean) return null;
  const { leastPixels, mostPixels } = PICTURE_LIMITS;
  const fits = [clean.width, clean.height].every((side) => side >= leastPixels && side <= mostPixels);
  return fits ? clean : null;
}

const SCAN = 0xda;
const END = 0xd9;
/** JFIF and Adobe's colour transform are needed to read the pixels; every other application segment is not. */
const KEPT_APPLICATIONS = [0xe0, 0xee];

function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let scanned = false;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1; // fill bytes may stand before a marker
      continue;
    }
    if (marker === END) {
      kept.push(bytes.subarray(at, at + 2));
      return size && scanned ? { mediaType: "image/jpeg", ...size, bytes: joined(kept) } : null;
    }
    if (at + 4 > bytes.length) return null;
    let to = at + 2 + view.getUint16(at + 2);
    if (to > bytes.length || to < at + 4) return null;
    if (isFrame(marker)) {
      if (to - at < 9) return null;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === SCAN) {
      scanned = true;
      to = endOfScan(bytes, to);
    }
    if (isNeeded(marker)) kept.push(bytes.subarray(at, to));
    at = to;
  }
  return null;
}

/** SOF0 to SOF15, without the tables and the reserved one between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isNeeded = (marker: number) =>
  marker === 0xfe ? false : marker >= 0xe0 && marker <= 0xef ? KEPT_APPLICATIONS.includes(marker) : true;

/** The next marker behind coded data; stuffed zeros and restarts belong to the data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KEPT_CHUNKS = ["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"];

function cleanPng(bytes: Uint8Array): CleanPicture | null {
  if (PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let size: { width: number; height: number } | null = null;
  let pixels = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + view.getUint32(at);
    if (to > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IHDR" && to - at >= 25)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (type === "IDAT") pixels = true;
    if (KEPT_CHUNKS.includes(type)) kept.push(bytes.subarray(at, to));
    if (type === "IEND")
      return size && pixels ? { mediaType: "image/png", ...size, bytes: joined(kept) } : null;
    at = to;
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
