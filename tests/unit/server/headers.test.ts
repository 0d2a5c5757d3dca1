import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { roomDocument, serviceWorker } from "@/lib/server/room-document";
import { proxy } from "@/proxy";

/** Directive → sources, as a browser reads them: the first of two counts. */
function policy(headers: Headers): Record<string, string[]> {
  const directives: Record<string, string[]> = {};
  for (const part of (headers.get("content-security-policy") ?? "").split(";")) {
    const [name = "", ...sources] = part.trim().split(/\s+/);
    directives[name] ??= sources;
  }
  return directives;
}

const OURS = /^('self'|'none'|'nonce-[A-Za-z0-9+/=]{24}'|'strict-dynamic'|data:|blob:)$/;

describe("headers of documents", () => {
  beforeAll(() => {
    const root = mkdtempSync(path.join(os.tmpdir(), "ortssinn-headers-"));
    mkdirSync(path.join(root, "public/room"), { recursive: true });
    for (const file of ["room.html", "receipt.html", "sw.js"])
      writeFileSync(path.join(root, "public/room", file), "x");
    vi.stubEnv("ORTSSINN_ROOT", root);
    vi.stubEnv("BASE_URL", "https://maps.example.org");
  });
  afterAll(() => void vi.unstubAllEnvs());

  const documents: [string, () => Headers | Promise<Headers>][] = [
    ["a desk page", () => proxy(new NextRequest("https://maps.example.org/de/desk")).headers],
    ["the start page", () => proxy(new NextRequest("https://maps.example.org/ar")).headers],
    ["the drawing room", async () => (await roomDocument("room")).headers],
    ["the receipt page", async () => (await roomDocument("receipt")).headers],
  ];

  it.each(documents)("%s loads from us alone and runs nothing that was slipped in", async (_name, ask) => {
    const directives = policy(await ask());
    expect(directives["default-src"]).toEqual(["'none'"]);
    expect(directives["frame-ancestors"]).toEqual(["'none'"]);
    expect(directives["base-uri"]).toEqual(["'none'"]);
    expect(directives["form-action"]).toBeDefined();
    expect(directives["object-src"] ?? directives["default-src"]).toEqual(["'none'"]);
    const foreign = Object.entries(directives).flatMap(([name, sources]) =>
      sources.filter((source) => !OURS.test(source)).map((source) => `${name} ${source}`),
    );
    expect(foreign).toEqual([]);
    // Inline scripts and styles, eval, and whatever a data: address holds
    expect(directives["script-src"]?.filter((one) => /unsafe|data:|blob:/.test(one))).toEqual([]);
    expect(directives["style-src"]?.filter((one) => /unsafe|data:/.test(one))).toEqual([]);
    expect(directives["connect-src"]).toEqual(["'self'"]);
  });

  it.each(documents)(
    "%s tells no address, is never framed and asks for no sensor but the microphone",
    async (_name, ask) => {
      const headers = await ask();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      const permissions = headers.get("permissions-policy") ?? "";
      for (const sensor of ["camera", "geolocation", "payment", "usb"])
        expect(permissions).toContain(`${sensor}=()`);
    },
  );

  it("every page has a nonce of its own, the request inside the same one", () => {
    const nonces = [1, 2].map(() => {
      const headers = proxy(new NextRequest("https://maps.example.org/de/desk")).headers;
      const [nonce] = policy(headers)["script-src"] ?? [];
      expect(headers.get("x-middleware-request-x-nonce")).toBe(nonce?.slice("'nonce-".length, -1));
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it("pages are nobody's to keep; the room, the same for all, is asked for anew", async () => {
    expect(proxy(new NextRequest("https://maps.example.org/de")).headers.get("cache-control")).toBe(
      "private, no-store",
    );
    expect((await roomDocument("room")).headers.get("cache-control")).toBe("no-cache");
    expect((await serviceWorker()).headers.get("cache-control")).toBe("no-cache");
  });
});
