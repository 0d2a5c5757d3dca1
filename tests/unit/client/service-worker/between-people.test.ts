import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { observable } from "@/lib/client/room/observable";
import { reloadBetweenPeople, updateBetweenPeople } from "@/lib/client/service-worker/between-people";

const at = (screen: string, revision: number) => ({ session: { screen, revision } });

/** A browser in which a version waits, or none; `windows` of this tablet have a room open. */
function browser(waits: boolean, windows = 1) {
  const serviceWorker = new EventTarget();
  const taken = vi.fn(() => serviceWorker.dispatchEvent(new Event("controllerchange")));
  const arrived = { postMessage: taken };
  const registration = { waiting: waits ? arrived : null };
  const reload = vi.fn();
  vi.stubGlobal("navigator", {
    serviceWorker: Object.assign(serviceWorker, { getRegistration: () => Promise.resolve(registration) }),
    locks: {
      query: () =>
        Promise.resolve({ held: Array.from({ length: windows }, () => ({ name: "ortssinn-room-X" })) }),
    },
  });
  vi.stubGlobal("location", { reload });
  return { registration, arrived, taken, reload };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a newer version of the room", () => {
  it("takes over at once when nobody has begun", async () => {
    const { taken } = browser(true);
    expect(await updateBetweenPeople(observable(at("language", 0)))).toBe(true);
    expect(taken).toHaveBeenCalledWith("take-over");
  });

  it("waits for the end of a drawing, also while its language is being changed", async () => {
    const { taken, reload } = browser(true);
    const room = observable(at("draw", 7));
    expect(await updateBetweenPeople(room)).toBe(false);
    room.set(at("language", 8));
    room.set(at("farewell", 30));
    await Promise.resolve();
    expect(taken).not.toHaveBeenCalled();
    room.set(at("language", 0));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  it.each([
    ["none waits", false, 1],
    ["another window draws", true, 2],
  ])("leaves the page alone when %s", async (_, waits, windows) => {
    const { taken, reload } = browser(waits, windows);
    const updated = updateBetweenPeople(observable(at("language", 0)));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await updated).toBe(false);
    expect(taken).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it("takes over while the tablet lies there, when it came later", async () => {
    const { registration, arrived, reload } = browser(false);
    const room = observable(at("language", 0));
    expect(await updateBetweenPeople(room)).toBe(false);
    registration.waiting = arrived;
    room.set(at("who", 1));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reload).not.toHaveBeenCalled();
    room.set(at("language", 0));
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).toHaveBeenCalled();
  });

  it("is asked again when it was slow, and waits for who began in that moment", async () => {
    const { registration, arrived, taken, reload } = browser(false);
    const room = observable(at("language", 0));
    expect(await updateBetweenPeople(room)).toBe(false);
    taken.mockImplementationOnce(() => false);
    registration.waiting = arrived;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(taken).toHaveBeenCalledTimes(1);
    taken.mockImplementationOnce(() => {
      room.set(at("who", 1));
      registration.waiting = null;
      return navigator.serviceWorker.dispatchEvent(new Event("controllerchange"));
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(taken).toHaveBeenCalledTimes(2);
    expect(reload).not.toHaveBeenCalled();
    room.set(at("language", 0));
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).toHaveBeenCalled();
  });
});

describe("a newer page that waits for this one's store", () => {
  it.each([
    ["another version waits", true],
    ["none waits", false],
  ])("has it at once when nobody has begun and %s", async (_, waits) => {
    const { reload } = browser(waits);
    reloadBetweenPeople(observable(at("language", 0)));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  it("waits for the end of a drawing", async () => {
    const { reload } = browser(false);
    const room = observable(at("draw", 7));
    reloadBetweenPeople(room);
    room.set(at("language", 8));
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).not.toHaveBeenCalled();
    room.set(at("language", 0));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });
});
