import net from "node:net";

export interface Request {
  method: "GET" | "PUT";
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

/** Says yes for so many seconds from the first time it is asked. */
export function lasting(seconds: number): () => boolean {
  let end: number | null = null;
  return () => performance.now() < (end ??= performance.now() + seconds * 1_000);
}

/**
 * Requests over kept-alive connections, each of which sends the next one when its last one is answered, as long as `goOn` says
 * so after a warm-up that is not counted. `next` makes a request; any 2xx is expected. It shares the processors with
 * what it measures, so it speaks just as much HTTP as it needs.
 */
export async function httpLoad(
  baseUrl: string,
  next: () => Request,
  run: { connections: number; warmUpSeconds: number; goOn: () => boolean },
): Promise<Load> {
  const { hostname, port } = new URL(baseUrl);
  const load: Load = { perSecond: 0, latenciesMs: [], unexpected: new Map() };
  const begin = performance.now() + run.warmUpSeconds * 1_000;
  const goesOn = () => performance.now() < begin || run.goOn();
  const worker = async () => {
    let connection = connectTo(hostname, Number(port));
    while (goesOn()) {
      const bytes = onTheWire(hostname, next());
      const sent = performance.now();
      const status = await connection.send(bytes);
      const done = performance.now();
      if (status === 0) connection = connectTo(hostname, Number(port));
      if (sent < begin || !goesOn()) continue;
      if (status >= 200 && status < 300) load.latenciesMs.push(done - sent);
      else load.unexpected.set(status, (load.unexpected.get(status) ?? 0) + 1);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: run.connections }, worker));
  load.perSecond = load.latenciesMs.length / ((performance.now() - begin) / 1_000);
  return load;
}

function onTheWire(host: string, { method, path, headers, body }: Request): Buffer {
  const lines = Object.entries({ host, ...headers, "content-length": String(body.length) });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n`), body]);
}

/** One kept-alive connection; an answer without Content-Length counts as broken (status 0). */
function connectTo(host: string, port: number) {
  const socket = net.connect(port, host).setNoDelay();
  let received = "";
  let answered: ((status: number) => void) | null = null;
  const answer = (status: number) => {
    received = "";
    answered?.(status);
    answered = null;
  };
  socket.on("data", (piece: Buffer) => {
    received += piece.toString("latin1");
    const headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0) return;
    const length = /^content-length: (\d+)\r$/im.exec(received.slice(0, headEnd + 1))?.[1];
    if (length === undefined) socket.destroy();
    else if (received.length >= headEnd + 4 + Number(length)) answer(Number(received.slice(9, 12)));
  });
  socket.on("error", () => undefined); // ends in "close"
  socket.on("close", () => answer(0));
  return {
    send: (bytes: Buffer): Promise<number> =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve(0);
        answered = resolve;
        socket.write(bytes);
      }),
    close: () => socket.destroy(),
  };
}
