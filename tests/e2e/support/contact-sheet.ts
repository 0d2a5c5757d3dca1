import type { Page } from "@playwright/test";

const COLUMNS = 6;
const WIDTH_PIXELS = 240;

/** Pictures of many screens on one page, in the folder that PICTURES names; without it nothing is taken. */
export function startSheet(page: Page, name: string): { take(): Promise<void>; finish(): Promise<void> } {
  const folder = process.env["PICTURES"];
  const pictures: string[] = [];
  return {
    async take() {
      if (folder !== undefined) pictures.push((await page.screenshot({ type: "jpeg" })).toString("base64"));
    },
    async finish() {
      if (folder === undefined) return;
      const width = COLUMNS * (WIDTH_PIXELS + 8) + 8;
      const sheet = await page.context().newPage();
      await sheet.setViewportSize({ width, height: 800 });
      const images = pictures.map(
        (data) => `<img width=${WIDTH_PIXELS} src="data:image/jpeg;base64,${data}">`,
      );
      await sheet.setContent(
        `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:8px}</style>${images.join("")}`,
      );
      await sheet.screenshot({ path: `${folder}/sheet-${name}.png`, fullPage: true });
      await sheet.close();
    },
  };
}
