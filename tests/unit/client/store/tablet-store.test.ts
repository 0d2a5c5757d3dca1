import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { startSession } from "@/lib/domain/drawing/session";
import { openTabletStore } from "@/lib/client/store/tablet-store";

const session = (code: string, secret: string, revision = 1) => ({
  ...startSession({
    code,
    workshop: "w",
    id: `d-${secret}`,
    participant: "p",
    secret,
    language: "de",
    at: "2026-11-22T10:00:00.000Z",
  }),
  revision,
});
const letter = (secret: string, revision: number, code = "A") => ({
  id: `d-${secret}`,
  code,
  pass: "p",
  secret,
  revision,
  body: `r${revision}`,
  finished: false,
  lock: null,
});

describe("what a tablet keeps", () => {
  it("gives back the session as it was stored, and the newest letter with what is known of its journey", async () => {
    const store = await openTabletStore("kept");
    await store.saveSession(session("A", "s1", 1), letter("s1", 1));
    await store.updateEnvelope("d-s1", (entry) => ({
      ...entry,
      state: "arrived",
      arrivedRevision: 1,
      lastSentAt: 7,
    }));
    await store.saveSession(session("A", "s1", 2), letter("s1", 2));
    const again = await openTabletStore("kept");
    expect(await again.session("A")).toMatchObject({ revision: 2 });
    expect(await again.envelopes()).toMatchObject([{ state: "waiting", arrivedRevision: 1, lastSentAt: 7 }]);
    expect((await again.entry("d-s1"))?.content).toEqual({ type: "letter", secret: "s1", body: "r2", lock: null });
  });

  it("an older write never replaces a newer letter", async () => {
    const store = await openTabletStore("older");
    await store.saveSession(session("A", "s1", 3), letter("s1", 3));
    await store.saveSession(session("A", "s1", 2), letter("s1", 2));
    expect(await store.entry("d-s1")).toMatchObject({ revision: 3, content: { body: "r3" } });
  });

  it("forgets a session but not its letter, and everything of a secret when it is erased", async () => {
    const store = await openTabletStore("forget");
    await store.saveSession(session("A", "s1"), letter("s1", 1));
    await store.saveSession(session("B", "s2"), letter("s2", 1, "B"));
    await store.forgetSession("A");
    expect(await store.session("A")).toBeNull();
    expect(await store.envelopes()).toHaveLength(2);
    await store.forgetSecret("s2");
    expect(await store.session("B")).toBeNull();
    expect((await store.envelopes()).map((entry) => entry.id)).toEqual(["d-s1"]);
  });
});
