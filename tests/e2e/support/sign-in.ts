import type { Page } from "@playwright/test";
import type { Role } from "@/lib/domain/access/roles";
import { demoAccess } from "../../support/demo-access";

/** Signs in as the demo's person with this role and goes to a page of the desk. */
export async function signIn(page: Page, role: Role, path = "/de/desk"): Promise<void> {
  const account = demoAccess().accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`There is no ${role} in the demo.`);
  await page.goto(`/de/sign-in?next=${encodeURIComponent(path)}`);
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL(`**${path}`);
}
