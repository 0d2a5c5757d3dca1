import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { releasePopulations } from "@/db/queries/release-history";
import { DomainError } from "@/lib/domain/errors";
import { attacksOn, judge } from "@/lib/domain/privacy/audit/attacks";
import type { Attack } from "@/lib/domain/privacy/audit/attacks";
import { auditRelease } from "@/lib/domain/privacy/audit/audit-release";
import type { Audited } from "@/lib/domain/privacy/audit/audit-release";
import type { Doubt } from "@/lib/domain/privacy/audit/question";
import type { AuditReport } from "@/lib/domain/privacy/audit/report";
import type { Context } from "../context";
import { askSolver } from "../solver/ask-solver";

/** The solver may take so long; the closed forms are complete without it. */
const SOLVER_LIMIT_MS = 60_000;

/** What can be set up about a release, and what the solver says of it; the closed forms do not need it. */
export interface Attacked {
  readonly attacks: readonly Attack[];
  readonly answers: readonly (readonly (Doubt | null)[])[];
}

export async function attackRelease(audited: Omit<Audited, "standings">): Promise<Attacked> {
  const attacks = attacksOn(audited);
  const problems = attacks.map((attack) => attack.problem);
  return { attacks, answers: await askSolver(problems, SOLVER_LIMIT_MS) };
}

/**
 * Looks at a release before it is stored, with everything that its study released before, and gives back the report. Refuses
 * with `audit-refused` and the rule when anything could be concluded about a few persons; that stands in the access log.
 */
export async function auditStudyRelease(
  ctx: Pick<Context, "db" | "actor">,
  studyId: string,
  audited: Audited,
  { attacks, answers }: Attacked,
): Promise<AuditReport> {
  const checks = auditRelease(audited);
  const undecided = judge(attacks, answers, checks);
  const [first] = checks.findings;
  if (first) {
    const target = { rule: first.rule, findings: checks.findings.length };
    await recordAccess(ctx.db, { studyId, actor: ctx.actor, action: "release.refused", target });
    throw new DomainError("audit-refused", { extra: { reason: first.rule } });
  }
  return checks.report({ asked: answers.flat().length, undecided });
}

/** Mode *waves*: whom the waves before counted, and those of this one (numbers; null when somebody was erased meanwhile). */
export async function wavesOf(
  ctx: Pick<Context, "db">,
  studyId: string,
  numbers: readonly number[] | null,
): Promise<NonNullable<Audited["waves"]>> {
  return {
    earlier: (await releasePopulations(ctx.db, studyId)).map((wave) => wave.people),
    wave: numbers ?? [],
  };
}
