import { chromium } from "@playwright/test";
import fs from "node:fs";
const a = JSON.parse(fs.readFileSync("/tmp/demo-me/demo-access.json"));
const base = a.baseUrl;
const axe = fs.readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--use-angle=swiftshader","--enable-unsafe-swiftshader","--disable-quic"] });
const [, , out = "/tmp/pics7", filter = "", locale = "de", tags = "d,t", full = ""] = process.argv;
fs.mkdirSync(out, { recursive: true });
const errors = [];
for (const tag of tags.split(",")) {
  const viewport = tag === "d" ? { width: 1280, height: 800 } : tag === "w" ? { width: 1920, height: 1080 } : { width: 820, height: 1180 };
  const ctx = await browser.newContext({ viewport, locale: "de-DE", hasTouch: tag === "t", bypassCSP: true });
  const page = await ctx.newPage();
  page.setDefaultTimeout(60000);
  page.on("console", m => { if (m.type() === "error") errors.push(`${page.url()} ${m.text().slice(0, 300)}`); });
  page.on("pageerror", e => errors.push(`${page.url()} ${e.message.slice(0, 300)}`));
  const acc = a.accounts.find(x => x.role === "planner");
  await page.goto(`${base}/de/sign-in`);
  await page.locator('input[name="email"]').fill(acc.email);
  await page.locator('input[name="password"]').fill(acc.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL("**/desk", { timeout: 60000 });
  const S = `${base}/${locale}/desk/${a.study}`;
  const hdr = { };
  const get = async (p) => (await page.request.get(`${base}/api/studies/${a.study}${p}`)).json().catch(() => null);
  const scen = await get("/scenarios"); const profs = await get("/kit-profiles");
  const sid = scen?.scenarios?.[0]?.id ?? scen?.[0]?.id; const pid = profs?.profiles?.[0]?.id ?? profs?.[0]?.id;
  if (tag === tags.split(",")[0]) console.log("scenario", sid, "profile", pid);
  const pages = { sites: "/sites", ways: "/sites/ways", candidate: "/sites/candidates/new", scenario: `/sites/scenarios/${sid}`, kit: "/kit", profile: `/kit/${pid}`, paper: `/kit/${pid}/paper`, meeting: `/kit/${pid}/meeting`, after: `/kit/${pid}/after`, networks: "/networks", actor: "/networks/new", surface: "/surface" };
  for (const [name, p] of Object.entries(pages)) {
    if (filter && !filter.split(",").includes(name)) continue;
    const t0 = Date.now();
    const r = await page.goto(S + p);
    await page.waitForTimeout(["sites", "surface", "scenario"].includes(name) ? 7000 : 2000);
    if (name === "surface") { await page.locator("details summary").first().click(); await page.waitForTimeout(500); }
    await page.screenshot({ path: `${out}/${locale}-${name}-${tag}.png` });
    if (full) await page.screenshot({ path: `${out}/${locale}-${name}-${tag}-full.png`, fullPage: true });
    await page.evaluate(axe);
    const v = await page.evaluate(() => axe.run().then(r => r.violations.map(v => v.id + " " + v.nodes.length + " " + v.nodes[0].html.slice(0, 140))));
    console.log(name, tag, r.status(), v.join(" | "), "overflow", await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
    if (name === "scenario" || name === "paper") await page.pdf({ path: `${out}/${locale}-${name}.pdf`, format: "A4", preferCSSPageSize: true, tagged: true }).catch(e => console.log("pdf", e.message.slice(0, 100)));
  }
  await ctx.close();
}
console.log([...new Set(errors)].join("\n"));
await browser.close();
