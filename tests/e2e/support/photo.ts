import type { Page } from "@playwright/test";

/** What the camera wrote beside the picture. */
export const CAMERA_SAYS = "GPS-51.2654-CANARY";

/** The paper on the photograph is this yellow, so that it can be told from an empty sheet. */
export const PAPER_COLOUR = [250, 230, 120] as const;

/**
 * A photograph as a telephone takes it of a drawing on paper, held upright: JPEG, its pixels lying on their side, with an
 * EXIF block that says so and where it was taken.
 */
export async function photographOfPaper(page: Page): Promise<Buffer> {
  const encoded = await page.evaluate(
    ([red, green, blue]) => {
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: 1_600, height: 1_200 });
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = `rgb(${red} ${green} ${blue})`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = "#223";
      pen.lineWidth = 12;
      pen.strokeRect(300, 200, 320, 260);
      pen.beginPath();
      pen.arc(1_150, 380, 150, 0, 7);
      pen.moveTo(350, 900);
      pen.quadraticCurveTo(800, 700, 1_250, 950);
      pen.stroke();
      return canvas.toDataURL("image/jpeg", 0.9).split(",")[1] ?? "";
    },
    [...PAPER_COLOUR],
  );
  const jpeg = Buffer.from(encoded, "base64");
  return Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
}

/** EXIF (JEITA CP-3451): lies on its right side (orientation 6), latitude 51° 15′ 55″, and a name of the place. */
function exif(): Buffer {
  const tiff = Buffer.alloc(110);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  entry(tiff, 10, [0x0112, 3, 1, 6 << 16]);
  entry(tiff, 22, [0x8825, 4, 1, 38]);
  tiff.writeUInt16BE(2, 38);
  entry(tiff, 40, [0x0001, 2, 2, 0x4e_00_00_00]);
  entry(tiff, 52, [0x0002, 5, 3, 68]);
  for (const [index, value] of [51, 1, 15, 1, 55, 1].entries()) tiff.writeUInt32BE(value, 68 + 4 * index);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from(CAMERA_SAYS)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function entry(
  tiff: Buffer,
  at: number,
  [tag, type, count, value]: readonly [number, number, number, number],
) {
  tiff.writeUInt16BE(tag, at);
  tiff.writeUInt16BE(type, at + 2);
  tiff.writeUInt32BE(count, at + 4);
  tiff.writeUInt32BE(value, at + 8);
}
