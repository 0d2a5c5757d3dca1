import { afterEach, describe, expect, it, vi } from "vitest";
import { observable } from "@/lib/client/room/observable";
import { reloadBetweenPeople, updateBetweenPeople } from "@/lib/client/service-worker/between-people";

const at = (screen: string, revision: number) => ({ session: { screen, revision } });

/** A browser in which a version waits, or none; `windows` of this tablet have a room open. */
function browser(waits: boolean, windows = 1) {
  const serviceWorker = new EventTarget();
  const taken = vi.fn(() => serviceWorker.dispatchEvent(new Event("controllerchange")));
  const registration = { waiting: waits ? { postMessage: taken } : null };
  const reload = vi.fn();
  vi.stubGlobal("navigator", {
    serviceWorker: Object.assign(serviceWorker, { getRegistration: () => Promise.resolve(registration) }),
    locks: {
      query: () =>
        Promise.resolve({ held: Array.from({ length: windows }, () => ({ name: "ortssinn-room-X" })) }),
    },
  });
  vi.stubGlobal("location", { reload });
  return { taken, reload };
}

afterEach(() => vi.unstubAllGlobals());

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
    const { taken } = browser(waits, windows);
    expect(await updateBetweenPeople(observable(at("language", 0)))).toBe(false);
    expect(taken).not.toHaveBeenCalled();
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
    await new Promise((resolve) => setTimeout(resolve));
    expect(reload).not.toHaveBeenCalled();
    room.set(at("language", 0));
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });
});
