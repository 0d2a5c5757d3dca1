import { describe, expect, it } from "vitest";
import { besideAddress } from "@/lib/domain/drawing/beside";
import { startHistory } from "@/lib/domain/drawing/history";
import { documentOf, startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { emptySheet } from "@/lib/domain/sheet/sheet-plane";
import { createBesideDrawing } from "@/lib/client/room/beside-drawing";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import { liveMark } from "@/tests/support/study";

const BYTES = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
const RECORDING = { bytes: BYTES, seconds: 2, type: "audio/webm;codecs=opus" };
const PHOTO = { bytes: new Uint8Array([0xff, 0xd8, 4, 5]), width: 1_200, height: 2_400 };
let next = 0;

async function made() {
  const store = await openTabletStore(`beside-${(next += 1)}`);
  const mark = liveMark();
  let session: Session = {
    ...startSession({
      code: "ABCD1234",
      workshop: "00000000-0000-4000-8000-000000000001",
      id: "00000000-0000-7000-8000-000000000002",
      participant: "00000000-0000-4000-8000-000000000003",
      secret: "0123456789ABCDEF",
      mode: "sheet",
      sheet: emptySheet(true),
      language: "de",
      at: "2026-11-20T15:00:00Z",
    }),
    history: startHistory([mark]),
  };
  const become = (change: Partial<Session>) => {
    session = { ...session, ...change, revision: session.revision + 1 };
  };
  const change = (marks: Session["history"]["marks"]) => become({ history: { ...session.history, marks } });
  const { beside, voices, photo } = createBesideDrawing({
    store,
    session: () => session,
    pass: "pass",
    tell: (id, audio) =>
      change(session.history.marks.map((one) => (one.id === id ? { ...mark, audio } : one))),
    lay: (sheet) => become({ sheet }),
    fetch: () => Promise.resolve(null),
    nudge: () => undefined,
    later: () => () => undefined,
  });
  const names = async () => (await store.envelopes()).map(({ id }) => id);
  /** Until what follows a change of the document has been done. */
  const followed = async () => {
    beside.follow();
    await beside.settled();
  };
  return { store, beside, voices, photo, mark, change, names, followed, session: () => session };
}

describe("a voice on a mark", () => {
  it("is on the disk before the document speaks of it, and can be heard", async () => {
    const { voices, mark, names, session } = await made();
    await voices.keep(mark.id, RECORDING);
    expect(await names()).toEqual([besideAddress({ id: session().id, mark: mark.id })]);
    expect(session().history.marks[0]).toMatchObject({ audio: { seconds: 2, type: RECORDING.type } });
    expect(await voices.recording(mark.id)).toEqual(BYTES);
  });

  it("removed it is gone from the disk; taken back it is there again and waits to be sent", async () => {
    const { store, voices, mark, names, followed, change } = await made();
    await voices.keep(mark.id, RECORDING);
    await followed();
    voices.remove(mark.id);
    await followed();
    expect(await names()).toEqual([]);
    change([{ ...mark, audio: { seconds: 2, type: RECORDING.type } }]);
    await followed();
    expect((await store.envelopes()).map(({ state }) => state)).toEqual(["waiting"]);
    expect(await voices.recording(mark.id)).toEqual(BYTES);
  });

  it("goes with its mark; what was never spoken of is deleted", async () => {
    const { voices, mark, names, followed, change } = await made();
    await voices.keep(mark.id, RECORDING);
    change([]);
    await followed();
    expect(await names()).toEqual([]);
  });

  it("a new recording takes the place of the old one", async () => {
    const { store, voices, mark } = await made();
    await voices.keep(mark.id, RECORDING);
    await voices.keep(mark.id, { ...RECORDING, bytes: new Uint8Array([...BYTES, 9]) });
    expect((await store.envelopes()).length).toBe(1);
    expect((await voices.recording(mark.id))?.at(-1)).toBe(9);
  });

  it("says when the server has it", async () => {
    const { store, beside, voices, mark } = await made();
    await voices.keep(mark.id, RECORDING);
    beside.hear(await store.envelopes());
    expect(voices.hasArrived(mark.id)).toBe(false);
    const [envelope] = await store.envelopes();
    if (!envelope) throw new Error("no envelope");
    beside.hear([{ ...envelope, state: "arrived", arrivedRevision: envelope.revision }]);
    expect(voices.hasArrived(mark.id)).toBe(true);
  });
});

describe("a photographed sheet", () => {
  it("is on the disk when the document speaks of it; the sheet takes its shape", async () => {
    const { beside, photo, names, session } = await made();
    await photo.keep(PHOTO);
    expect(await names()).toEqual([`${session().id}/picture`]);
    expect(session().sheet).toEqual({ width: 1_000, height: 2_000, picture: true });
    const counted: Session = {
      ...session(),
      decision: "counted",
      consent: { version: "1", givenAt: "2026-11-20T15:00:00Z" },
    };
    expect(documentOf(counted, "1")?.mode).toBe("paper");
    expect(await beside.bytes(null)).toEqual(PHOTO.bytes);
  });

  it("stays beside voices; taken again the newest counts", async () => {
    const { photo, beside, voices, mark, names, followed } = await made();
    await voices.keep(mark.id, RECORDING);
    await photo.keep(PHOTO);
    await photo.keep({ ...PHOTO, bytes: new Uint8Array([0xff, 0xd8, 6]) });
    await followed();
    expect(await names()).toHaveLength(2);
    expect((await beside.bytes(null))?.at(-1)).toBe(6);
  });

  it("taken away it is gone from the disk; what was traced keeps its place on the sheet", async () => {
    const { photo, names, followed, session } = await made();
    await photo.keep(PHOTO);
    photo.remove();
    await followed();
    expect(await names()).toEqual([]);
    expect(session().sheet).toEqual({ width: 1_000, height: 2_000, picture: false });
    expect(await photo.pixels()).toBeNull();
  });

  it("that could not be stored changes nothing", async () => {
    const { store, photo, session } = await made();
    store.keepLetter = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const before = session();
    await expect(photo.keep(PHOTO)).rejects.toThrow("full");
    expect(session()).toBe(before);
  });
});
