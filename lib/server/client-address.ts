import "server-only";
import { BlockList, isIP } from "node:net";

/** The socket's peer, set by our own server and never taken from outside. */
export const PEER_HEADER = "x-ortssinn-peer";

/**
 * Who sent a request: the socket's peer, or, as long as the one before is a trusted proxy, the next address to the left
 * in X-Forwarded-For. IPv6 counts by its /64, because one household owns that many addresses.
 * Without a known peer every caller counts as one.
 */
export function clientAddress(headers: Headers, trustedProxies: readonly string[]): string {
  const peer = plainAddress(headers.get(PEER_HEADER) ?? "");
  if (peer === null) return "unknown";
  const trusted = blockList(trustedProxies);
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => plainAddress(part));
  let address = peer;
  while (isTrusted(trusted, address)) {
    const next = forwarded.pop();
    if (next === undefined || next === null) break;
    address = next;
  }
  return isIP(address) === 6 ? network64(address) : address;
}

function plainAddress(text: string): string | null {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? null : address;
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const isTrusted = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** The first four groups of an IPv6 address, written out. */
function network64(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  const gap = address.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
