import { expect, it } from "vitest";
import { besideLetter } from "@/lib/client/beside/beside-letter";
import type { Answer } from "@/lib/client/outbox/answer";
import { compareWithServer } from "@/lib/client/outbox/have";
import { createOutbox } from "@/lib/client/outbox/outbox";
import { openTabletStore } from "@/lib/client/store/tablet-store";

const of = (id: string) => ({ id, code: "A", pass: null, secret: "S", revision: 1 });
const drawing = (id: string) => ({ ...of(id), body: "{}", finished: true, lock: null });
const photo = (id: string) => besideLetter(of(id), null, new Uint8Array([0xff]));
let next = 0;

/** A tablet with two drawings and a photograph beside each, and a server that answers as told. */
async function tablet(answer: (id: string) => Promise<Answer>) {
  const store = await openTabletStore(`erased-${(next += 1)}`);
  for (const id of ["d1", "d2"])
    for (const letter of [drawing(id), photo(id)]) await store.keepLetter(letter);
  const erased: string[] = [];
  const outbox = createOutbox({
    store,
    send: ({ id }) => answer(id),
    hash: () => Promise.resolve("h"),
    now: () => 0,
    random: () => 0.5,
    alone: (work) => work(),
    later: () => () => undefined,
    onErased: ({ id }) => erased.push(id),
    onChange: () => undefined,
  });
  const names = async () => (await store.envelopes()).map(({ id }) => id);
  return { store, outbox, names, erased };
}
const away: Answer = { type: "network" };
const gone: Answer = { type: "refused", status: 410, retryAfterSeconds: null };

it.each(["d1", "d1/picture"])(
  "with a drawing that was erased, found at %s, all beside it goes",
  async (asked) => {
    const { outbox, names, erased } = await tablet((id) => Promise.resolve(id === asked ? gone : away));
    await outbox.flush();
    expect(await names()).toEqual(["d2", "d2/picture"]);
    expect(erased).toEqual([asked]);
  },
);

it("a photograph taken away while it was being sent takes nothing along", async () => {
  const { store, outbox, names, erased } = await tablet(async (id) => {
    if (id === "d1/picture") await store.updateEnvelope(id, () => null);
    return id === "d1/picture" ? { type: "confirmed", id, revision: 2, hash: "h" } : away;
  });
  await outbox.flush();
  expect(await names()).toEqual(["d1", "d2", "d2/picture"]);
  expect(erased).toEqual([]);
});

it("asked about what it has, the server says what was erased, and what it lacks is sent with all beside it", async () => {
  const { store, outbox, names } = await tablet((id) =>
    Promise.resolve({ type: "confirmed", id, revision: id.includes("/") ? 2 : 1, hash: "h" }),
  );
  await outbox.flush();
  const lacking = { erased: ["d1"], missing: [{ id: "d2", revision: 1 }] };
  await compareWithServer(store, "A", () => Promise.resolve(lacking), 0);
  expect(await names()).toEqual(["d2", "d2/picture"]);
  expect((await store.envelopes()).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
});
