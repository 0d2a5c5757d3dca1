import fs from "node:fs";
import path from "node:path";
import { root, run, runPackage } from "./run.mjs";
import { say } from "./say.mjs";

const node = (script) => run(process.execPath, [path.join(root, "scripts", script)]);

/** Every check that is one yes or no, in the order in which faults are cheapest to mend. */
export const CHECKS = [
  ["Types", () => runPackage("typescript/bin/tsc", ["--noEmit", "-p", "."])],
  [
    "Lint",
    () =>
      runPackage("eslint/bin/eslint.js", [
        "--cache",
        "--cache-location",
        ".cache/eslint",
        "--max-warnings",
        "0",
        ".",
      ]),
  ],
  ["Messages", () => node("check-messages.mjs")],
  ...(fs.existsSync(path.join(root, "scripts", "check-routes.mjs"))
    ? [["Routes", () => node("check-routes.mjs")]]
    : []),
];

/** A tally over checks and test reports; its last line is what everyone reads. */
export class Tally {
  passed = 0;
  failed = 0;
  #begun = Date.now();

  /** Names what runs and when, so that a long run can be followed. */
  begin(label) {
    const seconds = Math.round((Date.now() - this.#begun) / 1000);
    say(`\n[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}] ${label} …`);
  }

  async check(label, work) {
    this.begin(label);
    const { code } = await work();
    if (code === 0) this.passed += 1;
    else this.fail(label);
    return code === 0;
  }

  fail(label) {
    this.failed += 1;
    say(`FAILED: ${label}`);
  }

  /** Adds vitest's JSON report; a file that cannot be loaded counts as one failure. */
  addVitest(file, code, label) {
    const report = readReport(file);
    if (report === null) return this.fail(`${label}: no report`);
    const unloaded = report.testResults.filter(
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    ).length;
    this.passed += report.numPassedTests;
    this.failed += report.numFailedTests + unloaded;
    if (code !== 0 && report.numFailedTests + unloaded === 0) this.fail(`${label}: ended with ${code}`);
  }

  /** Adds Playwright's JSON report. */
  addPlaywright(file, code, label) {
    const report = readReport(file);
    if (report === null) return this.fail(`${label}: no report`);
    this.passed += report.stats.expected + report.stats.flaky;
    this.failed += report.stats.unexpected;
    if (code !== 0 && report.stats.unexpected === 0) this.fail(`${label}: ended with ${code}`);
  }

  end() {
    say(`\n${this.passed} passed, ${this.failed} failed`);
    process.exit(this.failed === 0 ? 0 : 1);
  }
}

function readReport(file) {
  if (!fs.existsSync(file)) return null;
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/** Where a report goes; an old one is removed first. */
export function reportFile(name) {
  const file = path.join(root, ".cache", "reports", `${name}.json`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}

export function vitest(project, file, args = []) {
  return runPackage(
    "vitest/vitest.mjs",
    [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...args,
    ],
    {
      env: { NO_COLOR: "1" },
    },
  );
}
