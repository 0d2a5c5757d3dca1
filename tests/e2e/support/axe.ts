import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let pictures = 0;

/**
 * No violation of any rule on the page as it stands. Injected past the page's policy, as a tool would be. A page
 * that is just being replaced, or a title that is still on its way, is waited for for ten seconds.
 * With PICTURES set to a folder, a picture of the page is left there to be looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const folder = process.env["PICTURES"];
  if (folder !== undefined) {
    const name = `${test.info().project.name}-${test.info().workerIndex}-${String(++pictures).padStart(3, "0")}`;
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
  const cdp = await page.context().newCDPSession(page);
  const there = await cdp.send("Runtime.evaluate", { expression: `typeof axe === "object"` });
  if (there.result.value !== true) await cdp.send("Runtime.evaluate", { expression: source });
  const { result } = await cdp.send("Runtime.evaluate", {
    expression: `new Promise((stands) => {
      const look = (left) => {
        const replaced = document.querySelector(".shell") || document.title === "";
        return replaced && left > 0 ? setTimeout(look, 50, left - 1) : stands();
      };
      look(200);
    }).then(() => axe.run(document, { resultTypes: ["violations"] })).then(({ violations }) =>
      JSON.stringify(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 160)) }))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  expect(JSON.parse(String(result.value))).toEqual([]);
}
