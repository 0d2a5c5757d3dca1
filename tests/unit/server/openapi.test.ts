import { describe, expect, it } from "vitest";
import { ROUTES } from "@/lib/domain/access/routes";
import { openApi } from "@/lib/server/openapi";
import { OPERATIONS } from "@/lib/server/operations/all";

const calls = Object.entries(ROUTES)
  .filter(([address]) => address.startsWith("/api/") && !address.includes("..."))
  .flatMap(([address, methods]) => Object.keys(methods).map((method) => `${method} ${address}`));

describe("the description of the interface", () => {
  it("describes every declared call, and no other", () => {
    expect(Object.keys(OPERATIONS).toSorted()).toEqual(calls.toSorted());
  });

  it("is OpenAPI 3.1 that survives JSON, with parameters for every part of a path", () => {
    const text = JSON.stringify(openApi("http://localhost:3000"));
    const description = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>>;
    };
    expect(description.openapi).toBe("3.1.0");
    for (const [address, methods] of Object.entries(description.paths)) {
      const names = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(methods)) {
        expect(operation.parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(names);
      }
    }
    const filters = description.paths["/api/studies/{study}/export/{file}"]?.["get"]?.parameters.map(
      (one) => one.name,
    );
    expect(filters).toEqual([
      "study",
      "file",
      "workshop",
      "group",
      "attitude",
      "kind",
      "topic",
      "from",
      "to",
      "bbox",
      "profile",
    ]);
  });
});
