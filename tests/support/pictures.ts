/** Pictures made byte by byte: whole enough to be read, with metadata planted in them. */
const words = (text: string) => [...new TextEncoder().encode(text)];
const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

export const PLANTED = "GPS-51.2654-CANARY";

/** A baseline JPEG of these dimensions; its pixels are nothing. */
export function jpeg(width = 640, height = 480): Uint8Array<ArrayBuffer> {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, [...words("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, [...words("Exif\0\0"), ...words(PLANTED)]),
    ...segment(0xe2, words(`ICC_PROFILE\0${PLANTED}`)),
    ...segment(0xfe, words(PLANTED)),
    ...segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    ...segment(0xc0, frame),
    ...segment(0xc4, [0, ...Array<number>(16).fill(0)]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    ...segment(0xc4, [16, ...Array<number>(16).fill(0)]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[5, 6],
    0xff,
    0xd9,
    ...words(PLANTED),
  ]);
}

/** A PNG of these dimensions. Its checksums are zero: nobody here looks at the pixels. */
export function png(width = 640, height = 480): Uint8Array<ArrayBuffer> {
  const number = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const chunk = (type: string, body: readonly number[]) => [
    ...number(body.length),
    ...words(type),
    ...body,
    ...number(0),
  ];
  return new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [...number(width), ...number(height), 8, 2, 0, 0, 0]),
    ...chunk("eXIf", words(PLANTED)),
    ...chunk("tEXt", words(PLANTED)),
    ...chunk("IDAT", [1, 2, 3]),
    ...chunk("IEND", []),
    ...words(PLANTED),
  ]);
}
