import { describe, expect, it } from "vitest";
import { drawingDocumentSchema } from "@/lib/domain/drawing/document";
import { documentOf, maySend, SCREENS, startSession, upgradeSession } from "@/lib/domain/drawing/session";
import type { Session } from "@/lib/domain/drawing/session";

const AT = "2026-11-22T10:00:00.000Z";
const started = (change: Partial<Session> = {}): Session => ({
  ...startSession({
    code: "ABCD1234",
    workshop: "0192f0c1-7a00-7000-8000-000000000001",
    id: "0192f0c1-7a00-7000-8000-000000000002",
    participant: "0192f0c1-7a00-4000-8000-000000000003",
    secret: "0123456789ABCDEF",
    language: "de",
    at: AT,
  }),
  ...change,
});
const counted = (change: Partial<Session> = {}) =>
  started({ decision: "counted", consent: { version: "2026-11", givenAt: AT }, revision: 1, ...change });

describe("the session", () => {
  it("is no document without consent", () => {
    expect(documentOf(counted({ decision: "alone" }), "1")).toBeNull();
    expect(documentOf(counted({ decision: "open" }), "1")).toBeNull();
    expect(documentOf(counted({ consent: null }), "1")).toBeNull();
  });

  it("says what was consented to, on what it was drawn, and whether it was practice", () => {
    const document = documentOf(
      counted({
        layers: ["quotes"],
        mode: "sheet",
        sheet: { width: 2000, height: 1400, picture: false },
        helped: true,
        practising: true,
      }),
      "2026-11",
    );
    expect(drawingDocumentSchema.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(document).toMatchObject({
      mode: "sheet",
      sheet: { width: 2000, height: 1400 },
      helped: true,
      practice: true,
      consent: { layers: ["summary", "quotes"] },
    });
    const photographed = { width: 2000, height: 1400, picture: true };
    expect(documentOf(counted({ mode: "sheet", sheet: photographed }), "1")?.mode).toBe("paper");
  });

  it("is not sent before there is something to draw", () => {
    expect(SCREENS.filter((screen) => maySend(started({ screen })))).toEqual([
      "draw",
      "wish",
      "locate",
      "preview",
      "receipt",
      "farewell",
    ]);
  });

  it("takes up a session of version 1 where it was", () => {
    const now = started();
    const old = {
      version: 1,
      code: now.code,
      workshop: now.workshop,
      id: now.id,
      participant: now.participant,
      secret: now.secret,
      screen: "draw",
      stage: 2,
      language: "ar",
      decision: "counted",
      consent: { version: "2026-11", givenAt: AT },
      groups: { life: "youth" },
      asked: ["use", "value", "avoid"],
      landmarks: false,
      revision: 7,
      startedAt: AT,
      finishedAt: null,
      history: now.history,
    };
    expect(upgradeSession(old)).toEqual({
      ...now,
      ...old,
      version: 2,
    });
    expect(upgradeSession(now)).toEqual(now);
    expect(upgradeSession({ version: 9 })).toBeNull();
    expect(upgradeSession(null)).toBeNull();
  });
});
