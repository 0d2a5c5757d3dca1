import type { Page } from "@playwright/test";

const COLUMNS = 4;
const PICTURES_A_SHEET = 8;
const WIDTH_PIXELS = 400;

/** Pictures of many screens on a few pages, in the folder that PICTURES names; without it nothing is taken. */
export function startSheet(page: Page, name: string): { take(): Promise<void>; finish(): Promise<void> } {
  const folder = process.env["PICTURES"];
  const pictures: string[] = [];
  return {
    async take() {
      if (folder !== undefined) pictures.push((await page.screenshot({ type: "jpeg" })).toString("base64"));
    },
    async finish() {
      if (folder === undefined) return;
      const sheet = await page.context().newPage();
      await sheet.setViewportSize({ width: COLUMNS * (WIDTH_PIXELS + 8) + 8, height: 800 });
      for (let first = 0; first < pictures.length; first += PICTURES_A_SHEET) {
        const images = pictures
          .slice(first, first + PICTURES_A_SHEET)
          .map((data) => `<img width=${WIDTH_PIXELS} src="data:image/jpeg;base64,${data}">`);
        await sheet.setContent(
          `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:8px}</style>${images.join("")}`,
        );
        const number = 1 + first / PICTURES_A_SHEET;
        await sheet.screenshot({ path: `${folder}/sheet-${name}-${number}.png`, fullPage: true });
      }
      await sheet.close();
    },
  };
}
