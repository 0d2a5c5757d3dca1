import { expect, it, vi } from "vitest";
import { NO_ORDERS } from "@/lib/client/room/beat";
import { keepSession } from "@/lib/client/room/kept-session";
import { later } from "@/lib/client/room/later";
import { observable } from "@/lib/client/room/observable";
import type { RoomState } from "@/lib/client/room/room-state";
import { readOpening } from "@/lib/client/room/workshop";
import type { TabletStore } from "@/lib/client/store/tablet-store";
import { startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { studyDefinition } from "@/tests/support/study";

const WORKSHOP = "0192f0c1-7a00-7000-8000-000000000001";

/** Somebody's session over a disk that stores what `disk` lets pass. */
function atTablet(disk: (session: Session) => Promise<void> = () => Promise.resolve()) {
  const { prompts, groupSets, consent, languages, ...study } = studyDefinition();
  const opening = { study, workshop: { id: WORKSHOP }, prompts, groupSets, languages, consent };
  const workshop = readOpening("ABCD1234", opening);
  if (!workshop) throw new Error("The opening cannot be read.");
  const session = startSession({
    code: "ABCD1234",
    workshop: WORKSHOP,
    id: "0192f0c1-7a00-7000-8000-000000000002",
    participant: "0192f0c1-7a00-7000-8000-000000000003",
    secret: "0123456789ABCDEF",
    mode: "map",
    sheet: null,
    language: "de",
    at: "2026-11-22T10:00:00.000Z",
  });
  const state = observable<RoomState>({
    session,
    saved: "here",
    waiting: 0,
    stuck: 0,
    erased: false,
    resting: false,
    orders: NO_ORDERS,
    showing: false,
    handRaised: false,
  });
  const stored: number[] = [];
  const saveSession: TabletStore["saveSession"] = async (session) => {
    await disk(session);
    stored.push(session.revision);
  };
  const world = { store: { saveSession } as TabletStore, later };
  const beside = { follow: vi.fn(), hear: vi.fn() };
  return { kept: keepSession(world, workshop, state, () => beside), state, stored, first: session.revision };
}

it("stores after a step, outside of the task in which the hand let go, and says so when it is on the disk", async () => {
  const { kept, state, stored, first } = atTablet();
  kept.update({ language: "ar" });
  expect(state.get().saved).toBe("saving");
  await Promise.resolve();
  expect(stored).toEqual([]);
  await kept.settled();
  expect(stored).toEqual([first + 1]);
  expect(state.get()).toMatchObject({ saved: "here", session: { language: "ar" } });
});

it("does not pack what a newer step has overtaken, and is settled only with the newest on the disk", async () => {
  let free: () => void = () => undefined;
  const { kept, stored, first } = atTablet(({ revision }) =>
    revision === first + 1 ? new Promise((resolve) => (free = resolve)) : Promise.resolve(),
  );
  kept.update({ language: "ar" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const language of ["tr", "fa", "uk"]) kept.update({ language });
  free();
  await kept.settled();
  expect(stored).toEqual([first + 1, first + 4]);
});

it("never calls stored what was not, and tries it again", async () => {
  let full = true;
  const { kept, state, stored, first } = atTablet(() =>
    full ? Promise.reject(new DOMException("full", "QuotaExceededError")) : Promise.resolve(),
  );
  kept.update({ language: "ar" });
  await kept.settled();
  expect(state.get().saved).toBe("failed");
  full = false;
  await vi.waitFor(() => expect(state.get().saved).toBe("here"), { timeout: 5_000 });
  expect(stored).toEqual([first + 1]);
});
