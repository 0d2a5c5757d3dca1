import { createHash } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { newerEnvelope } from "@/lib/client/outbox/entry";
import type { OutboxEntry } from "@/lib/client/outbox/entry";
import { sendEntry } from "@/lib/client/outbox/wire";
import { besideLetter } from "@/lib/client/beside/beside-letter";

const BYTES = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 7]);
const sha = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const DRAWING = "00000000-0000-7000-8000-000000000002";
const letterOf = (mark: string | null) =>
  besideLetter({ id: DRAWING, code: "C", secret: "S", revision: 4, pass: null }, mark, BYTES);
const entryOf = (letter: ReturnType<typeof letterOf>) =>
  ({
    ...newerEnvelope(null, letter),
    content: { type: "letter", secret: "S", body: letter.body, lock: null },
  }) as OutboxEntry;
const voice = letterOf("00000000-0000-4000-8000-000000000005");
const photo = letterOf(null);
const entry = entryOf(voice);

const answering = (status: number, body: object, type = "application/json") => {
  const call = vi.fn((_path: string, _request: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": type } })),
  );
  vi.stubGlobal("fetch", call);
  return call;
};
afterEach(() => vi.unstubAllGlobals());

it.each([
  ["a voice", voice, `${DRAWING}/marks/00000000-0000-4000-8000-000000000005/audio`],
  ["a photograph", photo, `${DRAWING}/picture`],
])(
  "%s travels as its own bytes, with the secret, and is confirmed by their hash",
  async (_, letter, address) => {
    expect(letter.id).toBe(address);
    const call = answering(200, { id: "d", hash: sha(BYTES) });
    expect(await sendEntry(entryOf(letter), "pass")).toEqual({
      type: "confirmed",
      id: letter.id,
      revision: 5,
      hash: sha(letter.body),
    });
    const [path, request] = call.mock.calls[0] ?? [];
    expect(path).toBe(`/api/drawings/${letter.id}`);
    expect(request?.body).toEqual(BYTES);
    expect(request?.headers).toEqual({ "x-drawing-secret": "S", authorization: "Bearer pass" });
  },
);

it("another hash confirms nothing, and what is not there yet is tried again", async () => {
  answering(200, { id: "d", mark: "m", hash: sha("other") });
  expect(await sendEntry(entry, null)).not.toMatchObject({ hash: sha(voice.body) });
  answering(409, { code: "not-yet" }, "application/problem+json");
  expect(await sendEntry(entry, null)).toMatchObject({ type: "refused", status: 409 });
});
