import "../../support/settings";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { POST as open } from "@/app/api/workshops/[code]/open/route";
import { TABLES, type DataClassName } from "@/lib/domain/accountability/inventory";
import { PEER_HEADER } from "@/lib/server/client-address";
import { holdDatabase } from "@/lib/server/database";
import { backgroundIdle } from "@/lib/server/jobs";
import { signInAttempt } from "@/lib/server/sign-in";
import { createUser } from "@/lib/services/people/create-user";
import { makeRelease } from "@/lib/services/releases/make-release";
import { calls } from "../../support/calls";
import { describeOnBoth } from "../../support/each-database";
import { drawingDocument, liveMark, secret, seedStudy } from "../../support/study";
import { actorFor, contextOf, operator, seedPerson } from "../people/seed";

const world = vi.hoisted(() => ({ written: [] as string[] }));
vi.mock("@/lib/server/log", async (original) => {
  const write = (fields: object, message: string) => {
    world.written.push(
      JSON.stringify({ message, ...fields }, (_key, value: unknown) =>
        value instanceof Error ? `${value.name} ${value.stack}` : value,
      ),
    );
  };
  return { ...(await original<object>()), log: { info: write, warn: write, error: write } };
});

/** A workshop in which everything that tells something about somebody can be recognised. */
const KEY = secret();
const KEY_LATER = secret();
const CANARIES: Readonly<Record<string, { text: string; mayLieIn: readonly DataClassName[] }>> = {
  label: { text: "CANARY-LABEL-Tante Emma", mayLieIn: ["drawing"] },
  comment: { text: "CANARY-COMMENT-bei Nacht", mayLieIn: ["drawing"] },
  private: { text: "CANARY-PRIVATE-zu Hause", mayLieIn: ["drawing"] },
  coordinate: { text: "6.8143217", mayLieIn: ["drawing"] },
  key: { text: KEY, mayLieIn: [] },
  keyWrong: { text: KEY_LATER, mayLieIn: [] },
  address: { text: "203.0.113.77", mayLieIn: [] },
  password: { text: "CANARY drei Störche am Kanal", mayLieIn: [] },
  device: { text: "CANARY-DEVICE", mayLieIn: [] },
};

describeOnBoth("a workshop with canaries", (openDatabase) => {
  const said: string[] = [];
  let pass = "";

  beforeAll(async () => {
    holdDatabase(openDatabase());
    const study = await seedStudy(openDatabase());
    const from = { [PEER_HEADER]: "203.0.113.77", "user-agent": "CANARY-DEVICE" };
    const hear = async (answer: Response) => {
      said.push(`${await answer.text()} ${JSON.stringify([...answer.headers])}`);
      return answer.status;
    };

    const opened = await open(
      new Request(`http://localhost:3000/api/workshops/${study.workshop.code}/open`, {
        method: "POST",
        headers: from,
        body: "{}",
      }),
      { params: Promise.resolve({ code: study.workshop.code }) },
    );
    expect(opened.status).toBe(200);
    pass = ((await opened.json()) as { pass: string }).pass;

    const document = drawingDocument({
      id: randomUUID(),
      workshop: study.workshop.id,
      consent: { version: "2026-11", layers: ["summary", "quotes"], givenAt: "2026-11-20T15:00:00Z" },
      marks: [
        liveMark({
          label: "CANARY-LABEL-Tante Emma",
          comment: "CANARY-COMMENT-bei Nacht",
          location: {
            geometry: { type: "Point", coordinates: [6.8143217, 51.2664321] },
            certainty: "exact",
            radiusMeters: null,
            method: "by-participant",
          },
        }),
        liveMark({ label: "CANARY-PRIVATE-zu Hause", private: true, order: 2 }),
      ],
    });
    expect(await hear(await calls.put(document, { secret: KEY, pass, headers: from }))).toBe(201);
    // Faults speak of what they refuse, too: a wrong key, a broken document, a mark that is none.
    await hear(await calls.put({ ...document, revision: 2 }, { secret: KEY_LATER, pass, headers: from }));
    await hear(
      await calls.put(JSON.stringify(document).slice(0, -9), { id: document.id, secret: KEY, headers: from }),
    );
    await hear(
      await calls.put(
        {
          ...document,
          revision: 3,
          marks: [{ ...document.marks[0], kind: "CANARY-LABEL-Tante Emma" }],
        } as never,
        {
          secret: KEY,
          pass,
          headers: from,
        },
      ),
    );
    await hear(await calls.get(document.id, KEY_LATER, from));

    const email = `${randomUUID()}@example.org`;
    const password = "CANARY drei Störche am Kanal";
    await createUser(operator(openDatabase()), { email, name: "Kim", password });
    const headers = new Headers(from);
    expect(await signInAttempt({ email, password }, headers)).not.toBeNull();
    expect(await signInAttempt({ email, password: `${password}!` }, headers)).toBeNull();

    const planner = await seedPerson(openDatabase(), study.id, ["planner"]);
    const actor = await actorFor(openDatabase(), planner.userId);
    await makeRelease(contextOf(openDatabase(), actor), { study: study.slug });
    await backgroundIdle();
  });
  afterAll(() => holdDatabase(null));

  /** Everything that a table holds, as somebody who stole a dump would read it: bytes as text too. */
  async function contents(table: string): Promise<string> {
    const rows = await openDatabase().rows<{ row: string }>(
      sql.raw(`select row_to_json(t)::text as row from "${table}" t`),
    );
    return rows
      .map(({ row }) => {
        const bytes = [...row.matchAll(/"\\\\x([0-9a-f]+)"/g)].map(([, hex = ""]) =>
          Buffer.from(hex, "hex").toString("utf8"),
        );
        return [row, ...bytes].join(" ");
      })
      .join("\n");
  }

  it("leaves them in the database only where the inventory says so", async () => {
    const found: Record<string, string[]> = {};
    for (const [table, held] of Object.entries(TABLES)) {
      const text = await contents(table);
      for (const [name, { text: canary, mayLieIn }] of Object.entries(CANARIES))
        if (text.includes(canary) && !mayLieIn.includes(held.class)) (found[name] ??= []).push(table);
      if (text.includes(pass)) (found["pass"] ??= []).push(table);
    }
    expect(found).toEqual({});
    // The search finds what is there: without this line it could be blind.
    expect(await contents("drawings")).toContain("CANARY-COMMENT-bei Nacht");
    expect(await contents("marks")).toContain("CANARY-LABEL-Tante Emma");
  });

  it("writes none of them into the log", () => {
    const all = world.written.join("\n");
    expect(Object.keys(CANARIES).filter((name) => all.includes(CANARIES[name]?.text ?? ""))).toEqual([]);
    expect(all).not.toContain(pass);
  });

  it("repeats neither keys nor what was refused in its answers", () => {
    const all = said.join("\n");
    const heard = Object.keys(CANARIES).filter((name) => all.includes(CANARIES[name]?.text ?? ""));
    expect(heard).toEqual([]);
  });
});
