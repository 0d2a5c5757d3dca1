import { expect, test } from "@playwright/test";
import type { APIRequestContext } from "@playwright/test";
import type { Beat, BeatStep } from "@/lib/domain/workshop/beat";
import { LANGUAGES } from "@/lib/domain/drawing/terms";
import { demoAccess } from "../support/demo-access";
import { expectAccessible } from "./support/axe";
import { expectNothingCutOff } from "./support/overflow";
import { signIn } from "./support/sign-in";

const BEAT_EVERY_MS = 3_000;
/** Where twelve people are in the same moment; the third, the seventh and the tenth have raised a hand. */
const STEPS = [
  "draw",
  "talk",
  "assent",
  "consent",
  "check",
  "groups",
  "practice",
  "locate",
  "preview",
  "receipt",
  "wish",
  "rest",
] as const satisfies readonly BeatStep[];
const CALLING = [2, 6, 9];

const beatOf = (step: BeatStep, at: number): Beat => ({
  step,
  minutes: 3 + at * 4,
  marks: at * 3,
  language: LANGUAGES[at % LANGUAGES.length] ?? "de",
  unsent: at % 4,
  battery: at % 5 === 0 ? null : 100 - at * 8,
  needsHelp: CALLING.includes(at),
  helped: at % 6 === 1,
});

interface Tablet {
  number: number;
  beat(): Promise<void>;
}

/** A tablet without a screen: admitted once, then telling how far it is. */
async function admit(request: APIRequestContext, step: BeatStep, at: number): Promise<Tablet> {
  const { workshop } = demoAccess();
  const opened = await request.post(`/api/workshops/${workshop.code}/open`, { data: {} });
  const {
    pass,
    number,
    workshop: own,
  } = (await opened.json()) as {
    pass: string;
    number: number;
    workshop: { id: string };
  };
  return {
    number,
    beat: async () => {
      const answer = await request.post(`/api/workshops/${own.id}/beat`, {
        headers: { authorization: `Bearer ${pass}` },
        data: beatOf(step, at),
      });
      expect(answer.status()).toBe(200);
    },
  };
}

test("twelve tablets on one board: whole, and who needs help is seen from afar", async ({
  page,
  playwright,
}) => {
  test.setTimeout(120_000);
  const { study, workshop, baseUrl } = demoAccess();
  const request = await playwright.request.newContext({ baseURL: baseUrl });
  const tablets: Tablet[] = [];
  for (const [at, step] of STEPS.entries()) tablets.push(await admit(request, step, at));
  const beatAll = async () => {
    for (const tablet of tablets) await tablet.beat();
  };
  await beatAll();
  let beats = Promise.resolve();
  const beating = setInterval(() => (beats = beats.then(beatAll)), BEAT_EVERY_MS);
  try {
    await signIn(page, "facilitator", `/de/desk/${study}/workshops`);
    const opened = await request.post(`/api/workshops/${workshop.code}/open`, { data: {} });
    const { id } = ((await opened.json()) as { workshop: { id: string } }).workshop;
    await page.goto(`/de/desk/${study}/workshops/${id}`);
    const tile = (number: number) =>
      page
        .getByRole("listitem")
        .filter({ has: page.getByRole("checkbox", { name: `Tablet ${number} auswählen`, exact: true }) });
    const calling = CALLING.flatMap((at) => tablets[at]?.number ?? []);
    const call = page.getByText(/brauchen Hilfe\.$/);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 820, height: 1180 },
    ]) {
      await page.setViewportSize(viewport);
      for (const { number } of tablets) await expect(tile(number)).toContainText("gemeldet");
      for (const number of calling) await expect(call).toContainText(String(number));
      await expectNothingCutOff(page);
      await expectAccessible(page);
      // Big letters above everything, also where the room is long, and a number that shines.
      await tile(tablets.at(-1)?.number ?? 0).scrollIntoViewIfNeeded();
      await expect(call).toBeInViewport({ ratio: 1 });
      expect(
        await call.evaluate((line) => parseFloat(getComputedStyle(line).fontSize)),
      ).toBeGreaterThanOrEqual(32);
      const shining = tile(calling[0] ?? 0);
      await expect(shining).toHaveAttribute("data-help", "true");
      const orders = page.getByRole("group", { name: "Gilt für" });
      expect((await orders.boundingBox())?.height).toBeLessThan(viewport.height / 5);
    }
    await tile(calling[0] ?? 0)
      .getByRole("button", { name: `Ich komme: Tablet ${calling[0] ?? 0}`, exact: true })
      .click();
    await expect(tile(calling[0] ?? 0)).toContainText("Jemand kommt");
    await expect(tile(calling[0] ?? 0)).toHaveAttribute("data-help", "false");
  } finally {
    clearInterval(beating);
    await beats;
    await request.dispose();
  }
});
