import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const STARTS_WITHIN_MS = 60_000;

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("no free port")),
      );
    });
  });
}

export function listens(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/** Waits until a program that was started answers at its port; `alive` tells whether it is still worth waiting. */
export async function untilListening(address: string, port: number, alive: () => boolean): Promise<void> {
  const latest = Date.now() + STARTS_WITHIN_MS;
  while (!(await listens(address, port))) {
    if (!alive() || Date.now() > latest) throw new Error(`Nothing listens at ${address}:${port}.`);
    await pause(50);
  }
}
