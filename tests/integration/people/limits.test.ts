import "../../support/settings";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/open";
import type { Database } from "@/db/database";
import { PEER_HEADER } from "@/lib/server/client-address";
import { holdDatabase } from "@/lib/server/database";
import { signInAttempt } from "@/lib/server/sign-in";
import { createUser } from "@/lib/services/people/create-user";
import { freshDatabase, type OwnDatabase } from "../../support/each-database";
import { operator } from "./seed";

const PASSWORD = "drei Störche am Kanal";
const MINUTE = 60_000;

/** Two processes have nothing in common but the database: two pools, used in turn. */
describe("attempts to sign in, over two processes (postgresql)", () => {
  let own: OwnDatabase;
  let processes: [Database, Database];
  beforeAll(async () => {
    own = await freshDatabase("postgresql");
    processes = [own.db, await openDatabase(own.options)];
  });
  afterAll(async () => {
    vi.useRealTimers();
    holdDatabase(null);
    await processes[1].close();
    await own.remove();
  });

  const account = async () => {
    const email = `${randomUUID()}@example.org`;
    await createUser(operator(own.db), { email, name: "Kim", password: PASSWORD });
    return email;
  };
  let turn = 0;
  /** One attempt by whichever process is next: in, wrong, or refused unseen. */
  async function attempt(email: string, password: string, from: string) {
    turn += 1;
    holdDatabase(processes[turn % 2 === 0 ? 0 : 1]);
    try {
      const found = await signInAttempt({ email, password }, new Headers({ [PEER_HEADER]: from }));
      return found ? "in" : "wrong";
    } catch (error) {
      return error instanceof Error ? error.message : "fault";
    }
  }
  const burst = (count: number, one: (index: number) => Promise<string>) =>
    Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  const tally = (outcomes: readonly string[]) =>
    Object.fromEntries(
      [...new Set(outcomes)].toSorted().map((one) => [one, outcomes.filter((o) => o === one).length]),
    );

  it("ten wrong ones in parallel are all that one address gets, from both together", async () => {
    const email = await account();
    const outcomes = await burst(16, () => attempt(email, "not the password", "192.0.2.1"));
    expect(tally(outcomes)).toEqual({ "too-many": 6, wrong: 10 });
    expect(await attempt(email, PASSWORD, "192.0.2.1")).toBe("too-many");
    expect(await attempt(email.toUpperCase(), PASSWORD, "192.0.2.1")).toBe("too-many");
  });

  it("the rightful person signs in from elsewhere, and others do from the same address", async () => {
    const [email, neighbour] = [await account(), await account()];
    await burst(12, () => attempt(email, "not the password", "192.0.2.2"));
    expect(await attempt(email, PASSWORD, "192.0.2.3")).toBe("in");
    expect(await attempt(neighbour, PASSWORD, "192.0.2.2")).toBe("in");
  });

  it("a network of IPv6 counts as one, and an invented X-Forwarded-For for nothing", async () => {
    const email = await account();
    const spread = await burst(12, (index) =>
      attempt(email, "not the password", `2001:db8:1:2::${index + 1}`),
    );
    expect(tally(spread)).toEqual({ "too-many": 2, wrong: 10 });
    holdDatabase(processes[0]);
    const headers = new Headers({ [PEER_HEADER]: "2001:db8:1:2::9", "x-forwarded-for": "198.51.100.7" });
    await expect(signInAttempt({ email, password: PASSWORD }, headers)).rejects.toThrow("too-many");
  });

  it("successes never count: a room shares one address", async () => {
    const email = await account();
    const outcomes = await burst(9, () => attempt(email, PASSWORD, "192.0.2.4"));
    expect(tally(outcomes)).toEqual({ in: 9 });
    expect(tally(await burst(9, () => attempt(email, PASSWORD, "192.0.2.4")))).toEqual({ in: 9 });
  });

  it("a hundred from everywhere close the account, and a quarter of an hour opens it, whoever keeps knocking", async () => {
    const email = await account();
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T10:00:30Z") });
    for (let address = 0; address < 10; address += 1)
      await burst(10, () => attempt(email, "not the password", `198.51.100.${address}`));
    expect(await attempt(email, PASSWORD, "203.0.113.1")).toBe("too-many");
    for (let minute = 1; minute < 15; minute += 1) {
      vi.setSystemTime(new Date("2026-11-20T10:00:30Z").getTime() + minute * MINUTE);
      expect([minute, await attempt(email, "not the password", "198.51.100.77")]).toEqual([
        minute,
        "too-many",
      ]);
    }
    vi.setSystemTime(new Date("2026-11-20T10:16:00Z"));
    expect(await attempt(email, PASSWORD, "203.0.113.1")).toBe("in");
    vi.useRealTimers();
  });
});
