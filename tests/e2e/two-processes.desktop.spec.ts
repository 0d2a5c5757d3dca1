import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { startTwoProcesses, type TwoProcesses } from "./support/two-processes";

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
