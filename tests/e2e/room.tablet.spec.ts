import { test } from "@playwright/test";
import { drawTheWholeWay, readCorrectErase } from "./support/whole-way";

test("the whole way in German, and back with the key", async ({ page }) => {
  test.setTimeout(360_000);
  const key = await drawTheWholeWay(page, "de");
  await readCorrectErase(page, key);
});
