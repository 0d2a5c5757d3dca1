import { describe, expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { bodyParts, readBytes } from "@/lib/server/body";

/** A request whose body comes in parts; `told` hears how it ended. */
function request(parts: readonly Uint8Array[], headers: Record<string, string> = {}, breaks = false) {
  const told = { read: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = parts[told.read++];
        if (part) controller.enqueue(part);
        else if (breaks) controller.error(new Error("cut off"));
        else controller.close();
      },
      cancel() {
        told.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: "PUT", body, headers, duplex: "half" } as const;
  return { request: new Request("http://localhost/", init), told };
}

const three = [Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4, 5, 6)];

describe("the body of a request", () => {
  it("is read whole up to the limit, and comes part by part", async () => {
    expect([...(await readBytes(request(three).request, 6))]).toEqual([1, 2, 3, 4, 5, 6]);
    const sizes: number[] = [];
    for await (const part of bodyParts(request(three).request, 6)) sizes.push(part.byteLength);
    expect(sizes).toEqual([2, 1, 3]);
    expect(await readBytes(new Request("http://localhost/"), 6)).toHaveLength(0);
  });

  it("is left alone at the limit", async () => {
    const { request: tooLarge, told } = request([...three, ...three]);
    await expect(readBytes(tooLarge, 4)).rejects.toThrow(new DomainError("too-large"));
    expect(told).toEqual({ read: 3, cancelled: true });
  });

  it("is left alone by a reader that has had enough", async () => {
    const { request: long, told } = request([...three, ...three]);
    for await (const part of bodyParts(long, 100)) if (part.byteLength === 1) break;
    expect(told).toEqual({ read: 2, cancelled: true });
  });

  it("is not begun when it says that it is too large or compressed", async () => {
    const large = request(three, { "content-length": "7" });
    await expect(readBytes(large.request, 6)).rejects.toThrow(new DomainError("too-large"));
    const packed = request(three, { "content-encoding": "gzip" });
    await expect(readBytes(packed.request, 6)).rejects.toThrow(new DomainError("unsupported-media-type"));
    expect([large.told.read, packed.told.read]).toEqual([0, 0]);
  });

  it("that breaks off is malformed", async () => {
    await expect(readBytes(request(three, {}, true).request, 100)).rejects.toThrow(
      new DomainError("malformed"),
    );
  });
});
