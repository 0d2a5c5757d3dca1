import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What lies between the tablets and the server. */
export interface Weather {
  /** Each way. */
  delayMs: number;
  /** Of one connection, each way. */
  bytesPerSecond: number;
  /** Share of packets, each way, that are lost and have to be sent again. */
  lostPackets: number;
  /** Share of answers that never come back: the server has done the work, the connection breaks instead. */
  lostAnswers: number;
  /** The line goes down this often, for a fifth of the time: what is sent meanwhile is lost. */
  flapMs: number;
}

export interface BadNetwork {
  port: number;
  /** How long the server took to begin each answer. */
  answersMs: number[];
  close(): Promise<void>;
}

/** What TCP puts into one packet of an Ethernet frame. */
const PACKET_BYTES = 1_448;

/**
 * A TCP proxy in front of a server on this machine that behaves like a crowded hall's Wi-Fi. Connections outlive a line
 * that is down for a moment, as they do in life: their packets are sent again. Kinder than life in one thing: nobody
 * takes a lost packet for a crowded line and sends less. Linux does (cubic and BBR alike).
 */
export async function badNetwork(
  serverPort: number,
  weather: Weather,
  random: () => number,
): Promise<BadNetwork> {
  const open = new Set<net.Socket>();
  const answersMs: number[] = [];
  const keep = (socket: net.Socket) => {
    open.add(socket);
    return socket.on("close", () => open.delete(socket)).on("error", () => undefined); // broken on purpose
  };
  const proxy = net.createServer(async (tablet) => {
    keep(tablet);
    const [there, back] = [way(weather, random), way(weather, random)];
    await there(0);
    const server = keep(net.connect(serverPort, "localhost"));
    await back(0);
    let askedAt: number | null = null;
    let lost = false;
    carry(tablet, there, (packet) => {
      askedAt = performance.now();
      server.write(packet);
    });
    server.on("data", () => {
      if (askedAt === null) return;
      answersMs.push(performance.now() - askedAt);
      askedAt = null;
      lost ||= random() < weather.lostAnswers;
    });
    carry(server, back, (packet) => void (lost ? tablet.destroy() : tablet.write(packet)));
    tablet.on("close", () => void there(0).then(() => server.destroy()));
    server.on("close", () => void back(0).then(() => tablet.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, resolve));
  return {
    port: (proxy.address() as net.AddressInfo).port,
    answersMs,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}

/** One way of a connection as TCP keeps it: resolved when a packet of so many bytes has arrived, and all before it. */
function way(
  { delayMs, bytesPerSecond, lostPackets, flapMs }: Weather,
  random: () => number,
): (bytes: number) => Promise<void> {
  const isDown = () => performance.now() % flapMs > flapMs * 0.8;
  const roundTrip = 2 * delayMs;
  let free = 0;
  let underWay = 0;
  let before = Promise.resolve();
  const travel = async (bytes: number) => {
    underWay += 1;
    for (let alone = roundTrip; ;) {
      free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1_000;
      await pause(free - performance.now());
      if (!isDown() && random() >= lostPackets) break;
      // What arrives of the others tells what is missing, as often as it takes (RFC 8985). A lonely packet has only a
      // timer, which doubles each time it runs out in silence (RFC 6298): losses among others do not count.
      const lonely = underWay === 1;
      await pause(lonely ? alone : roundTrip);
      if (lonely) alone *= 2;
    }
    underWay -= 1;
    return pause(delayMs);
  };
  return (bytes) => {
    const arrives = travel(bytes);
    return (before = before.then(() => arrives));
  };
}

function carry(
  from: net.Socket,
  along: (bytes: number) => Promise<void>,
  handOn: (packet: Buffer) => void,
): void {
  from.on("data", (piece: Buffer) => {
    for (let at = 0; at < piece.length; at += PACKET_BYTES) {
      const packet = piece.subarray(at, at + PACKET_BYTES);
      void along(packet.length).then(() => handOn(packet));
    }
  });
}
