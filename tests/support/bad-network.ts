import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What lies between the tablets and the server. */
export interface Weather {
  /** Each way. */
  delayMs: number;
  /** Of one connection, each way. */
  bytesPerSecond: number;
  /** Share of pieces on their way to the server at which the connection breaks. */
  cuts: number;
  /** Share of answers that are lost on their way back: the server has done the work, the tablet does not know. */
  lostAnswers: number;
  /** The line breaks down this often, for a fifth of the time. */
  flapMs: number;
}

export interface BadNetwork {
  port: number;
  /** How long the server took to begin each answer. */
  answersMs: number[];
  close(): Promise<void>;
}

/** A TCP proxy in front of a server on this machine that behaves like a crowded hall's Wi-Fi. */
export async function badNetwork(
  serverPort: number,
  weather: Weather,
  random: () => number,
): Promise<BadNetwork> {
  const open = new Set<net.Socket>();
  const answersMs: number[] = [];
  let down = false;
  const breakDown = setInterval(() => {
    down = true;
    for (const socket of open) socket.destroy();
    setTimeout(() => (down = false), weather.flapMs / 5).unref();
  }, weather.flapMs);

  const keep = (socket: net.Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => undefined); // broken on purpose
  };
  const proxy = net.createServer((tablet) => {
    keep(tablet);
    if (down) return void tablet.destroy();
    const server = net.connect(serverPort, "localhost");
    keep(server);
    const breakOff = () => [tablet, server].forEach((socket) => socket.destroy());
    tablet.on("close", breakOff);
    server.on("close", breakOff);
    let askedAt: number | null = null;
    slowly(tablet, weather, (piece) => {
      if (random() < weather.cuts) return breakOff();
      askedAt = performance.now();
      server.write(piece);
    });
    server.on("data", () => {
      if (askedAt !== null) answersMs.push(performance.now() - askedAt);
      askedAt = null;
    });
    slowly(server, weather, (piece) => {
      if (random() < weather.lostAnswers) return breakOff();
      tablet.write(piece);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, resolve));
  return {
    port: (proxy.address() as net.AddressInfo).port,
    answersMs,
    close: () => {
      clearInterval(breakDown);
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

/** Hands on what a socket sends, in order, no faster than the line and after its delay. */
function slowly(
  from: net.Socket,
  { delayMs, bytesPerSecond }: Weather,
  handOn: (piece: Buffer) => void,
): void {
  let free = 0;
  let before = Promise.resolve();
  from.on("data", (piece: Buffer) => {
    free = Math.max(free, performance.now()) + (piece.length / bytesPerSecond) * 1_000;
    const due = pause(free + delayMs - performance.now());
    before = before.then(() => due).then(() => handOn(piece));
  });
}
