/**
 * Loaded before a server under test (`node --import`): whatever would leave this machine is refused and written down, so
 * that a run shows that the product asks nobody else. Worker threads inherit it.
 */
import dns from "node:dns";
import fs from "node:fs";
import net from "node:net";
import { syncBuiltinESMExports } from "node:module";

/** The word that a run's end looks for in the log. */
const OUTBOUND = "outbound connection refused";

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|::1|0\.0\.0\.0|::)$/;

function refuseFar(host) {
  if (host === undefined || host === null || host === "" || LOCAL.test(host)) return;
  fs.writeSync(2, `${OUTBOUND}: ${host}\n`);
  throw new Error(OUTBOUND);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof first === "object" && first !== null ? first.host : second;
  if (typeof host === "string") refuseFar(host);
  return connect.apply(this, given);
};

const lookup = dns.lookup;
dns.lookup = (host, ...rest) => {
  refuseFar(host);
  return lookup(host, ...rest);
};
syncBuiltinESMExports();
