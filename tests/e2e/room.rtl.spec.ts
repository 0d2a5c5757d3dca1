import { test } from "@playwright/test";
import { drawTheWholeWay, readCorrectErase } from "./support/whole-way";

test("the whole way in Arabic, and back with the key", async ({ page }) => {
  test.setTimeout(360_000);
  const key = await drawTheWholeWay(page, "ar");
  await readCorrectErase(page, key);
});
