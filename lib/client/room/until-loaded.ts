const AGAIN_MS = 3_000;

/** A part of the page's code; on a network that fails just now it is asked for again until it comes. */
export async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
