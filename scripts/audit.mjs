/**
 * `npm run audit`: attacks releases of simulated studies (40, 150 and 600 invented people) and maps made without the rules, and
 * writes what was found into docs/privacy.md. Some minutes. AUDIT_PEOPLE (40,150,600) and AUDIT_SEEDS (6,7) choose the studies.
 */
import "./steps/need-node.mjs";
import { spawnSync } from "node:child_process";
import { root } from "./steps/run.mjs";

// `react-server` is the condition under which the package server-only is empty, as it is on the server.
const args = ["--conditions=react-server", "--import", "tsx", "tests/audit/main.ts"];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1);
