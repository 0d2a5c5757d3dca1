import http from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** An address in front of a server that can be shut, as if the server were away, and that can change what it answers. */
export interface Door {
  readonly url: string;
  shut(): Promise<void>;
  open(): Promise<void>;
  /** The text of this path is changed on its way. */
  change(path: string, how: (text: string) => string): void;
}

/** Opens a door to `http://localhost:port`; always on the same port afterwards. */
export async function openDoor(target: string): Promise<Door> {
  const changes = new Map<string, (text: string) => string>();
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    const change = changes.get(request.url ?? "");
    const headers = { ...request.headers, ...(change ? { "accept-encoding": "identity" } : {}) };
    const inner = http.request(new URL(request.url ?? "/", target), { method: request.method, headers });
    inner.on("response", (answer) => {
      if (!change) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const { "content-length": _, "transfer-encoding": __, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, rest);
        response.end(change(Buffer.concat(parts).toString("utf8")));
      });
    });
    inner.on("error", () => response.destroy());
    response.on("close", () => inner.destroy());
    request.pipe(inner);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "localhost", () => resolve());
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    open: () => listen(port),
    change: (path, how) => void changes.set(path, how),
  };
}
