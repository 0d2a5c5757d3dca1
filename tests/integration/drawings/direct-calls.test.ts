import "@/tests/support/settings";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answeredDirectly } from "@/app/direct-calls";
import { DomainError } from "@/lib/domain/errors";
import { holdDatabase } from "@/lib/server/database";
import { describeOnBoth } from "@/tests/support/each-database";
import { drawingDocument, secret, seedStudy, type SeededStudy } from "@/tests/support/study";

describeOnBoth("calls answered before Next", (open) => {
  let study: SeededStudy;
  const server = http.createServer((request, response) => {
    if (!answeredDirectly(request, response)) response.writeHead(299).end();
  });
  const at = (path: string) => `http://localhost:${(server.address() as AddressInfo).port}${path}`;

  beforeAll(async () => {
    holdDatabase(open());
    study = await seedStudy(open());
    await new Promise<void>((resolve) => server.listen(0, resolve));
  });
  afterAll(() => {
    server.close();
    holdDatabase(null);
  });

  it("stores a drawing as the endpoint does, with its headers", async () => {
    const document = drawingDocument({ workshop: study.workshop.id });
    const put = () =>
      fetch(at(`/api/drawings/${document.id}`), {
        method: "PUT",
        headers: { authorization: `Bearer ${study.pass}`, "x-drawing-secret": mine },
        body: JSON.stringify(document),
      });
    const mine = secret();
    const answer = await put();
    expect(answer.status).toBe(201);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({ id: document.id, revision: 1 });
    expect((await put()).status).toBe(200);
  });

  it("refuses as the endpoint does", async () => {
    const document = drawingDocument({ workshop: study.workshop.id });
    const answer = await fetch(at(`/api/drawings/${document.id}`), {
      method: "PUT",
      headers: { origin: "https://elsewhere.example", "x-drawing-secret": secret() },
      body: JSON.stringify(document),
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("answers about zones as the endpoint does, to whoever shows no pass", async () => {
    const answer = await fetch(at(`/api/studies/${study.slug}/releases/latest/zones?attitude=use`));
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each([
    ["another verb", "GET", "/api/drawings/x", undefined],
    ["zones for whoever has a pass", "GET", "/api/studies/s/releases/r/zones", undefined],
    ["another path", "PUT", "/api/drawings/x/audio", "{}"],
    ["a query", "PUT", "/api/drawings/x?y", "{}"],
    ["an escaped id", "PUT", "/api/drawings/%78", "{}"],
    ["a body too large", "PUT", "/api/drawings/x", "x".repeat(4 * 1024 * 1024 + 1)],
    ["a body of unknown size", "PUT", "/api/drawings/x", new Blob(["{}"]).stream()],
  ])("leaves %s to Next", async (_, method, path, body) => {
    const headers = { cookie: "session=1" };
    const options = { method, headers, duplex: "half", ...(body === undefined ? {} : { body }) };
    expect((await fetch(at(path), options)).status).toBe(299);
  });
});

it("a refusal of another bundle's class is a refusal", () => {
  const foreign = Object.assign(new Error("unavailable"), { [Symbol.for("ortssinn.refusal")]: true });
  expect(foreign).toBeInstanceOf(DomainError);
  expect(new Error("unavailable")).not.toBeInstanceOf(DomainError);
});
