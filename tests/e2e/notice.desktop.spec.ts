import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/locales";
import { DEMO_STUDY } from "@/lib/domain/demo/study";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { expectNothingCutOff } from "./support/overflow";

const PDF_PAGE = /\/Type\s*\/Page\b/g;

for (const [locale, direction] of [
  ["de", "ltr"],
  ["ar", "rtl"],
] as const satisfies readonly (readonly [Locale, string])[]) {
  test(`the privacy notice in ${locale}: by the code of a meeting, on a screen and on paper`, async ({
    page,
  }) => {
    const { study, workshop } = demoAccess();
    await page.goto(`/${locale}/became/${study}`);
    await expect(page.locator(`a[href="/${locale}/notice/${study}"]`)).toBeVisible();
    await page.goto(`/${locale}`);
    await page.locator("#code").fill(workshop.code);
    await page.locator('button[formaction$="/notice"]').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/notice/${study}$`));
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    const notice = page.locator("main");
    const { controllers, contact, hosting } = DEMO_STUDY.definition.responsible ?? {};
    for (const said of [controllers, contact, hosting]) await expect(notice).toContainText(said ?? "?");
    await expectAccessible(page);
    await expectNothingCutOff(page);

    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main button")).toBeHidden();
    expect(await badlyPrinted(page)).toEqual([]);
    const file = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const pages = file.toString("latin1").match(PDF_PAGE)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(4);
  });
}

/** Tables wider than the paper, or inside of a grid: it leaves no room for a head that is said again on the next sheet. */
const badlyPrinted = (page: Page) =>
  page.locator("main table").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const faults: string[] = [];
      if (table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1) faults.push("wide");
      for (let around = table.parentElement; around !== null; around = around.parentElement) {
        const { display } = getComputedStyle(around);
        if (/grid|flex/.test(display)) faults.push(`${around.tagName} ${display}`);
      }
      return faults;
    }),
  );
