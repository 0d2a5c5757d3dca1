const FONT_URL = "/vendor/fonts/noto-sans-latin.woff2";
/** Pixels a unit of the drawing: A4 at about 250 dots an inch. */
const PIXELS_PER_UNIT = 2;

/** The drawing as a file that needs nothing beside it: its letters are inside. */
export async function svgFile(drawing: SVGSVGElement): Promise<Blob> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.removeAttribute("class");
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = `@font-face{font-family:"Noto Sans";font-weight:100 900;src:url(${await dataUrl(FONT_URL)})}`;
  copy.prepend(style);
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

/** The drawing as pixels. Rejects when the browser cannot make them. */
export async function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const address = URL.createObjectURL(await svgFile(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * PIXELS_PER_UNIT;
    canvas.height = height * PIXELS_PER_UNIT;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (file) => (file ? resolve(file) : reject(new Error("No picture could be made."))),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function dataUrl(address: string): Promise<string> {
  const bytes = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("The letters could not be read.", { cause: reader.error }));
    reader.readAsDataURL(bytes);
  });
}
