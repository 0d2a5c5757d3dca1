import type { Attitude } from "../../drawing/terms";
import { AUDIT_RULES } from "./report";
import type { AuditReport, AuditRule, Finding } from "./report";

/** What an audit looked at and what it found. */
export class Checks {
  readonly #looked = new Map<AuditRule, number>();
  readonly findings: Finding[] = [];

  /** Notes one look; what does not hold is a finding. */
  look(rule: AuditRule, holds: boolean, where?: { attitude: Attitude; zone: string }): void {
    this.#looked.set(rule, (this.#looked.get(rule) ?? 0) + 1);
    if (!holds) this.findings.push({ rule, attitude: where?.attitude ?? null, zone: where?.zone ?? "" });
  }

  /** Rules that had nothing to be looked at in are left out. */
  report(solver: AuditReport["solver"]): AuditReport {
    const checks = AUDIT_RULES.flatMap((rule) => {
      const looked = this.#looked.get(rule);
      return looked === undefined ? [] : [{ rule, looked }];
    });
    return { version: 1, checks, solver };
  }
}
