import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ProfileAnswer, ProfileCalls } from "@/lib/client/kit/profile-calls";
import { ProfileSession } from "@/lib/client/kit/profile-session";
import { changeChoice, changeStance } from "@/lib/domain/kit/edits";
import { emptyProfile, type Profile } from "@/lib/domain/kit/profile";
import { sentProfile, type ShownProfile } from "@/lib/domain/kit/shown-profile";

const CENTRAL = "rb.standort.zentral";
const base = emptyProfile("Plan", "3f0c2f51-3c43-4c9e-9a3b-0d6f3d7c9a11");
const shown = (profile: Profile, revision: number, changedBy = "Frau Ay"): ShownProfile => ({
  id: "3f0c2f51-3c43-4c9e-9a3b-0d6f3d7c9a12",
  revision,
  replaces: null,
  socialSpaceName: "Rath",
  changedAt: "2026-11-02T10:00:00.000Z",
  changedBy,
  profile,
  standings: {},
  quotes: {},
});

/** A server with one profile; several sessions may speak with it. */
class OneProfile implements ProfileCalls {
  offline = false;
  stored = shown(base, 1);
  puts = 0;
  get = () => this.#answer({ ok: true, sent: sentProfile(this.stored) });
  put = (profile: Profile, revision: number) => {
    if (this.offline) return this.#answer({ ok: false, code: "offline", current: null });
    this.puts += 1;
    if (revision !== this.stored.revision)
      return this.#answer({ ok: false, code: "changed", current: sentProfile(this.stored) });
    this.stored = shown(profile, revision + 1);
    return this.#answer({ ok: true, sent: sentProfile(this.stored) });
  };
  addEvidence = () => this.#answer({ ok: false, code: "not-found", current: null });
  #answer = (answer: ProfileAnswer) => Promise.resolve(answer);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("stores several quick changes once", async () => {
  const server = new OneProfile();
  const session = new ProfileSession(server, server.stored);
  session.edit(changeChoice(CENTRAL, { state: "chosen" }));
  session.edit(changeChoice(CENTRAL, { reason: "alle kommen her" }));
  expect(session.state().saving).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([server.puts, session.state().saving, server.stored.profile.choices[CENTRAL]?.reason]).toEqual([
    1,
    "saved",
    "alle kommen her",
  ]);
});

it("puts two people's work together, and tells each what the other did", async () => {
  const server = new OneProfile();
  const [mine, theirs] = [
    new ProfileSession(server, server.stored),
    new ProfileSession(server, server.stored),
  ];
  mine.edit(changeChoice(CENTRAL, { state: "chosen" }));
  theirs.edit(changeStance("rb.standort", "users", { value: "for", source: "meeting" }));
  await vi.advanceTimersByTimeAsync(3_000);
  await mine.refresh();
  expect(server.stored.profile.choices[CENTRAL]?.state).toBe("chosen");
  expect(server.stored.profile.stances["rb.standort"]).toEqual({
    users: { value: "for", source: "meeting" },
  });
  for (const session of [mine, theirs]) {
    expect(session.state().profile).toEqual(server.stored.profile);
    expect([session.state().saving, session.state().news?.collisions]).toEqual(["saved", []]);
  }
  expect(mine.state().news?.changes.map(({ cell }) => cell)).toEqual(["stance/rb.standort/users"]);
  expect(theirs.state().news?.changes.map(({ cell }) => cell)).toEqual([`choice/${CENTRAL}/state`]);
  mine.seen();
  expect(mine.state().news).toBeNull();
});

it("keeps what was entered while the answer was under way", async () => {
  const server = new OneProfile();
  const session = new ProfileSession(server, server.stored);
  session.edit(changeChoice(CENTRAL, { state: "chosen" }));
  const saved = session.save();
  session.edit(changeChoice(CENTRAL, { reason: "noch ein Wort" }));
  await saved;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.stored.profile.choices[CENTRAL]).toMatchObject({ state: "chosen", reason: "noch ein Wort" });
});

it("holds everything without a connection, and sends it once there is one", async () => {
  const server = new OneProfile();
  server.offline = true;
  const session = new ProfileSession(server, server.stored);
  session.edit(changeChoice(CENTRAL, { state: "rejected" }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect([session.state().saving, session.state().profile.choices[CENTRAL]?.state]).toEqual([
    "offline",
    "rejected",
  ]);
  server.offline = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect([session.state().saving, server.stored.revision]).toEqual(["saved", 2]);
});

it("offers mine where both changed the same to different things", async () => {
  const server = new OneProfile();
  const [mine, theirs] = [
    new ProfileSession(server, server.stored),
    new ProfileSession(server, server.stored),
  ];
  theirs.edit(changeChoice(CENTRAL, { state: "rejected" }));
  await theirs.save();
  mine.edit(changeChoice(CENTRAL, { state: "chosen" }));
  await mine.save();
  expect(server.stored.profile.choices[CENTRAL]?.state).toBe("rejected");
  expect(mine.state().news?.collisions).toEqual([
    { cell: `choice/${CENTRAL}/state`, mine: "chosen", theirs: "rejected" },
  ]);
});
