import http from "node:http";

export interface Request {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Load {
  perSecond: number;
  latenciesMs: number[];
  /** Answers that were not the expected ones, by status; 0 = broken connection. */
  unexpected: Map<number, number>;
}

/**
 * PUTs over kept-alive connections, each of which sends the next request when its last one is answered, for so many
 * seconds after a warm-up that is not counted. `next` makes a request; any 2xx is expected.
 */
export async function putLoad(
  baseUrl: string,
  next: () => Request,
  run: { connections: number; warmUpSeconds: number; seconds: number },
): Promise<Load> {
  const { hostname, port } = new URL(baseUrl);
  const agent = new http.Agent({ keepAlive: true, maxSockets: run.connections });
  const load: Load = { perSecond: 0, latenciesMs: [], unexpected: new Map() };
  const begin = performance.now() + run.warmUpSeconds * 1_000;
  const end = begin + run.seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      const request = next();
      const sent = performance.now();
      const status = await send({ ...request, hostname, port, agent });
      const done = performance.now();
      if (sent < begin || done > end) continue;
      if (status >= 200 && status < 300) load.latenciesMs.push(done - sent);
      else load.unexpected.set(status, (load.unexpected.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: run.connections }, worker));
  agent.destroy();
  load.perSecond = load.latenciesMs.length / run.seconds;
  return load;
}

function send(request: Request & { hostname: string; port: string; agent: http.Agent }): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port, agent, path, headers, body } = request;
    const sending = http.request(
      { hostname, port, agent, path, method: "PUT", headers: { ...headers, "content-length": body.length } },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", () => resolve(0));
      },
    );
    sending.once("error", () => resolve(0));
    sending.end(body);
  });
}
