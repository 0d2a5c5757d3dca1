import { expect, it } from "vitest";
import "fake-indexeddb/auto";
import { startHistory } from "@/lib/domain/drawing/history";
import { startSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";
import { voiceAddress } from "@/lib/domain/drawing/voice";
import { createVoices } from "@/lib/client/sound/voices";
import { openTabletStore } from "@/lib/client/store/tablet-store";
import { liveMark } from "@/tests/support/study";

const BYTES = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3]);
const RECORDING = { bytes: BYTES, seconds: 2, type: "audio/webm;codecs=opus" };
let next = 0;

async function made() {
  const store = await openTabletStore(`voices-${(next += 1)}`);
  const mark = liveMark();
  let session: Session = {
    ...startSession({
      code: "ABCD1234",
      workshop: "00000000-0000-4000-8000-000000000001",
      id: "00000000-0000-7000-8000-000000000002",
      participant: "00000000-0000-4000-8000-000000000003",
      secret: "0123456789ABCDEF",
      language: "de",
      at: "2026-11-20T15:00:00Z",
    }),
    history: startHistory([mark]),
  };
  const change = (marks: Session["history"]["marks"]) => {
    session = { ...session, revision: session.revision + 1, history: { ...session.history, marks } };
  };
  const voices = createVoices({
    store,
    session: () => session,
    pass: "pass",
    tell: (id, audio) =>
      change(session.history.marks.map((one) => (one.id === id ? { ...mark, audio } : one))),
    fetch: () => Promise.resolve(null),
    nudge: () => undefined,
  });
  const names = async () => (await store.envelopes()).map(({ id }) => id);
  /** Until what follows a change of the marks has been done. */
  const followed = async () => {
    voices.follow();
    await voices.settled();
  };
  return { store, voices, mark, change, names, followed, session: () => session };
}

it("a voice is on the disk before the document speaks of it, and can be heard", async () => {
  const { voices, mark, names, session } = await made();
  await voices.keep(mark.id, RECORDING);
  expect(await names()).toEqual([voiceAddress(session().id, mark.id)]);
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

it("a mark that is removed takes its voice along; what was never spoken of is deleted", async () => {
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

it("says which voices the server has", async () => {
  const { store, voices, mark } = await made();
  await voices.keep(mark.id, RECORDING);
  voices.hear(await store.envelopes());
  expect(voices.get().has(mark.id)).toBe(false);
  const [envelope] = await store.envelopes();
  if (!envelope) throw new Error("no envelope");
  voices.hear([{ ...envelope, state: "arrived", arrivedRevision: envelope.revision }]);
  expect(voices.get().has(mark.id)).toBe(true);
});
