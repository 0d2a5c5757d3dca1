import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { closedAddresses } from "./support/closed-addresses";
import { startTwoProcesses, type TwoProcesses } from "./support/two-processes";

/** Requests of several people in turn through the cache; `npm run soak` makes ten thousand. */
const CACHE_REQUESTS = Number(process.env["CACHE_REQUESTS"] ?? 400);

test.describe.configure({ mode: "serial" });

let both: TwoProcesses;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  both = await startTwoProcesses();
});
test.afterAll(() => both.stop());

const tally = (words: readonly string[]) =>
  Object.fromEntries(
    [...new Set(words)].toSorted().map((word) => [word, words.filter((one) => one === word).length]),
  );
const times = <T>(count: number, one: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const account = (role: string) => {
  const found = both.access.accounts.find((one) => one.role === role);
  if (found === undefined) throw new Error(`no ${role}`);
  return found;
};

test("ten wrong tries are all that an address has, from both processes together", async () => {
  const { email, password } = account("planner");
  const knock = async (index: number) => {
    const headers = { "X-Forwarded-For": `198.51.100.${index}` }; // invented, and worth nothing
    const found = await both.signIn(email, "not the password", { from: "127.0.0.2", headers });
    return "cookie" in found ? "in" : found.refused;
  };
  expect(tally(await times(16, knock))).toEqual({ "too-many": 6, wrong: 10 });
  expect(await both.signIn(email, password, { from: "127.0.0.2" })).toEqual({ refused: "too-many" });
  expect(await both.signIn(email, password, { from: "127.0.0.3" })).toHaveProperty("cookie");

  const statuses = async (address: string, body: () => object) => {
    const found = [];
    for (let index = 0; index < 14; index += 1) {
      const asking = { method: "POST", from: "127.0.0.4", headers: { "Content-Type": "application/json" } };
      found.push(String((await both.ask(address, { ...asking, body: JSON.stringify(body()) })).status));
    }
    return tally(found);
  };
  expect(await statuses("/api/workshops/ZZZZZZZZ/open", () => ({}))).toEqual({ 404: 10, 429: 4 });
  const receipt = () => ({ receipt: randomBytes(8).toString("hex").toUpperCase().slice(0, 16) });
  expect(await statuses("/api/receipts", receipt)).toEqual({ 404: 10, 429: 4 });
});

test("a session that ended is over in both processes at once, and none is taken over", async () => {
  const room = `/api/studies/${both.access.study}/marks`;
  const seenBy = (cookie: string) =>
    Promise.all(([0, 1] as const).map(async (process) => (await both.ask(room, { cookie, process })).status));
  const { email, password } = account("researcher");
  const [here, there, other] = await times(3, () => both.signInAs("researcher"));
  if (!here || !there || !other) throw new Error("three sessions");
  expect(await seenBy(here)).toEqual([200, 200]);

  expect((await both.signOut(here)).status).toBe(200);
  expect(await seenBy(here)).toEqual([401, 401]);

  const ended = await both.ask("/api/account/sessions/others", { method: "DELETE", cookie: there });
  expect(ended.status).toBe(204);
  expect([await seenBy(other), await seenBy(there)]).toEqual([
    [401, 401],
    [200, 200],
  ]);

  // Fixation: what a browser carried before signing in is not what it carries afterwards, and stays worthless.
  const again = await both.signIn(email, password, { cookie: here });
  expect("cookie" in again && again.cookie !== here).toBe(true);
  expect(await seenBy(here)).toEqual([401, 401]);
  expect(await seenBy(`${there.slice(0, -8)}AAAAAAAA`)).toEqual([401, 401]);

  const sql = postgres(both.databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const [person] = await sql<{ id: string }[]>`select id from users where email = ${email}`;
    const owner = await both.signInAs("owner");
    const role = `/api/studies/${both.access.study}/members/${person?.id}/roles/researcher`;
    expect((await both.ask(role, { method: "DELETE", cookie: owner })).status).toBe(204);
    expect(await seenBy(there)).toEqual([403, 403]);
    await sql`update users set disabled_at = now() where email = ${email}`;
    expect(await seenBy(there)).toEqual([401, 401]);
  } finally {
    await sql.end();
  }
});

test("behind a cache nobody is handed what is another's", async () => {
  test.setTimeout(150_000 + CACHE_REQUESTS * 200);
  const closed = [...closedAddresses(both.access.study), "/api/auth/csrf", "/de/sign-in", "/de"];
  const open = ["/icons/icon.svg", "/manifest.webmanifest", "/api/kit"];
  const callers: { name: string; cookie?: string }[] = [{ name: "nobody" }];
  for (const role of ["facilitator", "planner", "data-protection", "owner"] as const)
    callers.push({ name: account(role).email, cookie: await both.signInAs(role) });

  const expected = new Map<string, number>();
  for (const { name, ...asking } of callers)
    for (const address of closed) {
      const { status, headers } = await both.ask(address, { ...asking, process: 0 });
      expected.set(`${name} ${address}`, status);
      // The newest release may be asked for again with its tag; no cache that others share keeps either.
      const rule =
        address.endsWith("/latest/zones") && status === 200 ? "private, no-cache" : "private, no-store";
      expect([address, name, headers["cache-control"]]).toEqual([address, name, rule]);
    }

  const kept: string[] = [];
  const tokens = new Set<string>();
  await times(8, async (driver) => {
    for (let index = driver; index < CACHE_REQUESTS; index += 8) {
      const { name, ...asking } = callers[(index + driver) % callers.length] ?? { name: "" };
      const isOpen = Math.floor(index / 8) % 4 === 0;
      const from = isOpen ? open : closed;
      const address = from[index % from.length] ?? "/de";
      const { status, text, headers } = await both.ask(address, asking);
      if (headers["x-cache-status"] === "HIT") kept.push(isOpen ? "open" : address);
      if (isOpen) continue;
      expect([name, address, status]).toEqual([name, address, expected.get(`${name} ${address}`)]);
      for (const other of callers.slice(1))
        if (address === "/de/desk/account") expect(text.includes(other.name)).toBe(other.name === name);
      if (address !== "/api/auth/csrf") continue;
      expect(tokens.has(text)).toBe(false);
      tokens.add(text);
    }
  });
  // Nothing of a person is kept; what may be kept is, so that the cache does work.
  expect(Object.keys(tally(kept))).toEqual(["open"]);
});
