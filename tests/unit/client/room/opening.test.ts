import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KEEP_MS, openWorkshop } from "@/lib/client/room/opening";
import type { KeptOpening } from "@/lib/client/store/tablet-store";
import { studyDefinition } from "@/tests/support/study";

const NOW = 1_800_000_000_000;
const { title, example, mode, map, prompts, groupSets, consent, languages } = studyDefinition();
const answer = (pass: string) => ({
  pass,
  study: { title, example, mode, map },
  workshop: { id: "0190b4c0-0000-7000-8000-000000000001" },
  prompts,
  groupSets,
  consent,
  languages,
});

/** A tablet admitted `age` ago; null: never. */
function tablet(age: number | null) {
  let kept: KeptOpening | null =
    age === null ? null : { code: "RATH0001", openedAt: NOW - age, answer: answer("kept") };
  return {
    opening: () => Promise.resolve(kept),
    keepOpening: (opening: KeptOpening) => {
      kept = opening;
      return Promise.resolve();
    },
  };
}

function serverSays(status: number | null, body: unknown = {}): ReturnType<typeof vi.fn> {
  const fetch = vi.fn(() =>
    status === null
      ? Promise.reject(new TypeError("network"))
      : Promise.resolve(Response.json(body, { status })),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}
const open = (age: number | null) => openWorkshop("RATH0001", tablet(age), () => NOW);
const passOf = (opened: Awaited<ReturnType<typeof open>>) =>
  opened.ok ? opened.workshop.pass : opened.reason;

const session = new Map<string, string>();
beforeEach(() => {
  session.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => session.get(name) ?? null,
    setItem: (name: string, value: string) => session.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("opening a workshop", () => {
  it("asks nobody on the day the tablet was admitted", async () => {
    const asked = serverSays(null);
    expect(passOf(await open(KEEP_MS - 1))).toBe("kept");
    expect(passOf(await open(-KEEP_MS))).toBe("kept"); // a clock set back
    expect(asked).not.toHaveBeenCalled();
  });

  it("asks again on another day", async () => {
    serverSays(200, answer("new"));
    expect(passOf(await open(KEEP_MS + 1))).toBe("new");
  });

  it.each([null, 202, 401, 429, 500, 503])("keeps its pass when the answer is %s", async (status) => {
    serverSays(status);
    expect(passOf(await open(3 * KEEP_MS))).toBe("kept");
  });

  it.each([
    [404, "unknown"],
    [410, "closed"],
  ])("believes the server that a workshop is over: %s", async (status, reason) => {
    serverSays(status);
    expect(passOf(await open(KEEP_MS + 1))).toBe(reason);
  });

  it.each([
    [null, "no-network"],
    [202, "waiting"],
    [401, "pin"],
    [404, "unknown"],
  ])("says why a tablet that was never here does not come in: %s", async (status, reason) => {
    serverSays(status);
    expect(passOf(await open(null))).toBe(reason);
  });

  it("waits at the door with its number, and knocks again with the same ticket", async () => {
    serverSays(202, { status: "waiting", pin: false, ticket: "pass_x", number: 4 });
    expect(await open(null)).toEqual({ ok: false, reason: "waiting", number: 4 });
    const asked = serverSays(200, answer("pass_x"));
    expect(passOf(await open(null))).toBe("pass_x");
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ body: JSON.stringify({ ticket: "pass_x" }) });
  });
});
