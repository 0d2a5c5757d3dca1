import fs from "node:fs";
import type { Role } from "../../lib/domain/access/roles";

/** `demo-access.json` as the contract describes it. */
export type DemoAccess = {
  baseUrl: string;
  study: string;
  smallStudy: string;
  workshop: { code: string; joinUrl: string };
  sheetWorkshop: { code: string; joinUrl: string };
  accounts: { role: Role; email: string; password: string }[];
  tokens: Record<Role, string>;
};

/** Links, accounts and tokens of the server under test. */
export function demoAccess(): DemoAccess {
  const file = process.env["ORTSSINN_ACCESS"];
  if (file === undefined) throw new Error("Only inside of Playwright: demo-server.ts sets ORTSSINN_ACCESS.");
  return JSON.parse(fs.readFileSync(file, "utf8")) as DemoAccess;
}
