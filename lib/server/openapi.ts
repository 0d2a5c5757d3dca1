import "server-only";
import * as z from "zod";
import { ROUTES, type Access, type Method } from "@/lib/domain/access/routes";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { ERRORS } from "@/lib/domain/errors";
import { exportQuery, markFilters } from "@/lib/domain/export/filters";
import { OPERATIONS } from "./operations/all";
import type { Operation } from "./operations/operation";

const VERSION = "1.0.0";

/** The description of the HTTP interface (OpenAPI 3.1), made from the routes table and the schemas that parse requests. */
export function openApi(baseUrl: string): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Ortssinn",
      version: VERSION,
      description:
        "Participatory subjective maps. Errors are application/problem+json (RFC 9457) with a `code`; times are UTC, ISO 8601.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: baseUrl }],
    paths: paths(),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "API token `ort_…` of one person and one study",
        },
        basic: {
          type: "http",
          scheme: "basic",
          description: "The API token as the password; for QGIS and GDAL",
        },
        pass: { type: "http", scheme: "bearer", description: "A tablet's pass" },
        secret: {
          type: "apiKey",
          in: "header",
          name: "X-Drawing-Secret",
          description: "The participant's secret, 16 Crockford base32 characters",
        },
        lock: {
          type: "apiKey",
          in: "header",
          name: "X-Drawing-Lock",
          description:
            "Three pictograms joined by `-`, where a lock was set and no tablet of the workshop asks",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-ortssinn-session",
          description: "A signed-in person; writes need our own Origin",
        },
      },
      schemas: {
        DrawingDocument: z.toJSONSchema(drawingDocumentSchema, { io: "input", unrepresentable: "any" }),
        Problem: {
          type: "object",
          required: ["type", "title", "status", "code"],
          properties: {
            type: { type: "string" },
            title: { type: "string" },
            status: { type: "integer" },
            code: { enum: Object.keys(ERRORS) },
            errors: {
              type: "array",
              items: { type: "object", properties: { path: { type: "string" }, code: { type: "string" } } },
            },
          },
        },
      },
    },
  };
}

function paths(): Record<string, unknown> {
  const described = Object.entries(ROUTES).filter(
    ([address]) => address.startsWith("/api/") && !address.includes("..."),
  );
  return Object.fromEntries(
    described.map(([address, methods]) => [
      address.replaceAll(/\[(\w+)\]/g, "{$1}"),
      Object.fromEntries(
        (Object.entries(methods) as [Method, Access][]).map(([method, access]) => [
          method.toLowerCase(),
          operation(address, access, OPERATIONS[`${method} ${address}`]),
        ]),
      ),
    ]),
  );
}

function operation(address: string, access: Access, about: Operation | undefined): Record<string, unknown> {
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? "");
  return {
    summary: about?.summary ?? "",
    parameters: [
      ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...queryParameters(about?.query),
    ],
    ...requestBody(about),
    security: security(access),
    responses: {
      ...Object.fromEntries(
        Object.entries(about?.answers ?? { "200": { description: "OK" } }).map(
          ([status, { description, type, schema }]) => [
            status,
            { description, ...(type ? { content: { [type]: schema ? { schema } : {} } } : {}) },
          ],
        ),
      ),
      default: {
        description: "Refused",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
    "x-access": access,
  };
}

function requestBody(about: Operation | undefined): Record<string, unknown> {
  const content = about?.body
    ? { "application/json": { schema: about.body } }
    : Object.fromEntries((about?.media ?? []).map((type) => [type, {}]));
  return Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {};
}

function queryParameters(query: Operation["query"]): Record<string, unknown>[] {
  if (!query) return [];
  const schema = z.toJSONSchema(query === "export" ? exportQuery : markFilters, {
    io: "input",
    unrepresentable: "any",
  });
  return Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    in: "query",
    required: false,
    schema: one,
  }));
}

const AS_PERSON: readonly Record<string, never[]>[] = [{ token: [] }, { basic: [] }, { session: [] }];

function security(access: Access): Record<string, never[]>[] {
  switch (access.who) {
    case "anyone":
    case "receipt":
      return [];
    case "pass":
      return [{ pass: [] }, ...(access.or ? AS_PERSON : [])];
    case "secret":
      return [{ secret: [] }, ...(access.or ? AS_PERSON : [])];
    case "session":
      return [{ session: [] }];
    case "signed-in":
    case "founder":
    case "capability":
      return [...AS_PERSON];
  }
}
