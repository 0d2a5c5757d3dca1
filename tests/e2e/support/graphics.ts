import type { Page } from "@playwright/test";

/** Fewer colours than a drawn base map has; bare paper has one. */
const BARE_COLOURS = 8;

interface Graphics {
  contexts: Set<WebGL2RenderingContext>;
  /** Takes the first context away for a while. */
  lose(forMs: number): Promise<number>;
  /** Of the last loss, once the base map is drawn again: milliseconds since the graphics were given back. */
  back: Promise<number>;
}
type Watched = Window & { graphics: Graphics };

/** Notes every graphics context that the page gets; `firstLostMs`: the first one is taken away at once, for so long. */
export async function watchGraphics(page: Page, firstLostMs: number | null = null): Promise<void> {
  await page.addInitScript(watch, { firstLostMs, bareColours: BARE_COLOURS });
}

/** Takes the graphics away for a while; resolved when the base map is drawn again, with the milliseconds that took. */
export const loseGraphics = (page: Page, forMs: number): Promise<number> =>
  page.evaluate((ms) => {
    const { graphics } = window as unknown as Watched;
    return (graphics.back = graphics.lose(ms));
  }, forMs);

/** Resolved when the base map is drawn after the last loss, with the milliseconds that took. */
export const graphicsBack = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Watched).graphics.back);

/** How many contexts the page has asked for, and how many of them work. */
export const graphicsOf = (page: Page): Promise<{ asked: number; live: number }> =>
  page.evaluate(() => {
    const contexts = [...(window as unknown as Watched).graphics.contexts];
    return { asked: contexts.length, live: contexts.filter((context) => !context.isContextLost()).length };
  });

/** Runs in the page, before anything else there. */
function watch({ firstLostMs, bareColours }: { firstLostMs: number | null; bareColours: number }): void {
  const contexts = new Set<WebGL2RenderingContext>();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const colours = (map: CanvasImageSource) => {
    const pen = new OffscreenCanvas(64, 64).getContext("2d");
    if (!pen) return 0;
    pen.imageSmoothingEnabled = false;
    pen.drawImage(map, 0, 0, 64, 64);
    return new Set(new Uint32Array(pen.getImageData(0, 0, 64, 64).data.buffer)).size;
  };
  // Only the extension that took a context away gives it back, and only after the page was told of the loss.
  const lose = async (forMs: number) => {
    const [context] = contexts;
    const extension = context?.getExtension("WEBGL_lose_context");
    if (!context || !extension) throw new Error("There are no graphics to lose.");
    const told = new Promise((resolve) =>
      context.canvas.addEventListener("webglcontextlost", resolve, { once: true }),
    );
    extension.loseContext();
    await told;
    await pause(forMs);
    const given = performance.now();
    extension.restoreContext();
    while (context.isContextLost() || colours(context.canvas) <= bareColours) await pause(100);
    return Math.round(performance.now() - given);
  };
  const graphics: Graphics = { contexts, lose, back: Promise.resolve(0) };
  (window as unknown as Watched).graphics = graphics;
  const plain = HTMLCanvasElement.prototype.getContext as (...given: unknown[]) => RenderingContext | null;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
    const context = plain.apply(this, given);
    if (context instanceof WebGL2RenderingContext && !contexts.has(context)) {
      contexts.add(context);
      if (firstLostMs !== null && contexts.size === 1) graphics.back = pause(0).then(() => lose(firstLostMs));
    }
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
}
