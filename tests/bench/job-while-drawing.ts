import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "../support/server";
import { shown, quantile } from "./figures";
import { httpLoad, type Load } from "./load";
import type { PreparedDatabase } from "./prepared-database";
import { areaDrawing, newIds, newSecret, openWorkshop } from "./tablet";

/** Connections over which tablets go on drawing while a job runs. */
export const TABLETS = 4;
/** A tablet may not send as fast as these do; they take turns. */
const PASSES = 64;

/** Asks for a planner's job by POST; until it is done tablets send drawings without a pause. */
export async function jobWhileDrawing(
  root: string,
  { at, access }: PreparedDatabase,
  asked: { path: string; body?: unknown },
): Promise<{ seconds: number; load: Load }> {
  const server = await startServer(root, at);
  try {
    const passes = await Promise.all(
      Array.from({ length: PASSES }, () => openWorkshop(server.baseUrl, access.workshop.code)),
    );
    let turn = 0;
    const drawing = () => {
      const pass = passes[(turn += 1) % passes.length];
      if (!pass) throw new Error("There are no passes.");
      const ids = newIds();
      return {
        method: "PUT" as const,
        path: `/api/drawings/${ids.id}`,
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${pass.pass}`,
          "x-drawing-secret": newSecret(),
        },
        body: Buffer.from(JSON.stringify(areaDrawing(pass, ids, 1))),
      };
    };
    const headers = { authorization: `Bearer ${access.tokens.planner ?? ""}` };
    const answer = await fetch(server.baseUrl + asked.path, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    if (answer.status !== 202)
      throw new Error(`The job was answered with ${answer.status}: ${await answer.text()}`);
    const { job } = (await answer.json()) as { job: string };
    const began = performance.now();
    let ended = false;
    const done = async () => {
      for (;;) {
        const { state, error } = (await (
          await fetch(`${server.baseUrl}/api/jobs/${job}`, { headers })
        ).json()) as { state: string; error: string | null };
        if (state === "failed") throw new Error(`The job failed: ${error}.`);
        if (state === "done") return (performance.now() - began) / 1_000;
        await pause(200);
      }
    };
    const following = done().finally(() => (ended = true));
    const load = await httpLoad(server.baseUrl, drawing, {
      connections: TABLETS,
      warmUpSeconds: 0,
      goOn: () => !ended,
    });
    return { seconds: await following, load };
  } finally {
    await server.stop();
  }
}

/** Per second, p50 and p99 in ms, and what was not answered as wanted. */
export const loadFigures = (load: Load): string[] => {
  const failed = [...load.unexpected].map(([status, count]) => `${count} × ${status}`).join(", ") || "0";
  const times = [0.5, 0.99].map((share) => shown(quantile(load.latenciesMs, share)));
  return [shown(load.perSecond), ...times, failed];
};
