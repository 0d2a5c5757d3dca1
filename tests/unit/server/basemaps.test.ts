import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { serveBasemap } from "@/lib/server/basemaps";

const dataDir = mkdtempSync(join(tmpdir(), "basemaps-"));
const content = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 251));
const ask = (headers: Record<string, string> = {}, file = "quarter.pmtiles") =>
  serveBasemap(join(dataDir, "basemaps"), file, new Request("http://localhost/", { headers }));
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

beforeAll(() => {
  mkdirSync(join(dataDir, "basemaps", "folder.pmtiles"), { recursive: true });
  writeFileSync(join(dataDir, "basemaps", "quarter.pmtiles"), content);
  writeFileSync(join(dataDir, "secret.pmtiles"), "secret");
});
afterAll(() => rmSync(dataDir, { recursive: true }));

describe("base map files", () => {
  it("sends the whole file with a tag", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers.get("accept-ranges")).toBe("bytes");
    expect(await bytes(response)).toEqual(content);
  });

  it.each([
    ["bytes=0-126", 0, 126],
    ["bytes=990-", 990, 999],
    ["bytes=990-5000", 990, 999],
    ["bytes=-7", 993, 999],
    ["bytes=-7000", 0, 999],
  ])("sends the range %s", async (range, from, to) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${from}-${to}/1000`);
    expect(response.headers.get("content-length")).toBe(`${to - from + 1}`);
    expect(await bytes(response)).toEqual(content.subarray(from, to + 1));
  });

  it.each(["bytes=1000-", "bytes=4000-5000", "bytes=-0"])(
    "refuses the range %s outside the file",
    async (range) => {
      const response = await ask({ range });
      expect(response.status).toBe(416);
      expect(response.headers.get("content-range")).toBe("bytes */1000");
    },
  );

  it.each(["bytes=5-2", "lines=0-1", "bytes=0-1,4-5", "bytes=-"])(
    "ignores what is no single range: %s",
    async (range) => {
      expect((await ask({ range })).status).toBe(200);
    },
  );

  it("sends a range only of the version the reader knows", async () => {
    const etag = (await ask()).headers.get("etag") ?? "";
    expect((await ask({ range: "bytes=0-1", "if-range": etag })).status).toBe(206);
    expect((await ask({ range: "bytes=0-1", "if-range": '"older"' })).status).toBe(200);
    expect((await ask({ "if-none-match": etag })).status).toBe(304);
  });

  it("never sends a file named by its content as another one", async () => {
    const file = `map-${"0123456789abcdef".repeat(2)}.pmtiles`;
    writeFileSync(join(dataDir, "basemaps", file), content);
    const response = await ask({}, file);
    expect(response.headers.get("etag")).toBe(`"${file.slice(4, 36)}"`);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await ask()).headers.get("cache-control")).not.toContain("immutable");
  });

  it.each([
    "../secret.pmtiles",
    "..%2Fsecret.pmtiles",
    "/etc/passwd",
    "none.pmtiles",
    "folder.pmtiles",
    "quarter.pmtiles\0",
    "",
  ])("knows no file %j", async (file) => {
    await expect(ask({}, file)).rejects.toThrow(new DomainError("not-found"));
  });
});
