import "server-only";
import { recordAccess } from "@/db/queries/audit";
import { peopleNumbers, releasePopulations } from "@/db/queries/release-history";
import { DomainError } from "@/lib/domain/errors";
import { attacksOn, judge } from "@/lib/domain/privacy/audit/attacks";
import { auditRelease } from "@/lib/domain/privacy/audit/audit-release";
import type { Audited } from "@/lib/domain/privacy/audit/audit-release";
import type { AuditReport } from "@/lib/domain/privacy/audit/report";
import type { Context } from "../context";
import { askSolver } from "../solver/ask-solver";

/** The solver may take so long; the closed forms are complete without it. */
const SOLVER_LIMIT_MS = 60_000;

/**
 * Looks at a release before it is stored, with everything that its study released before, and gives back the report. Refuses
 * with `audit-refused` and the rule when anything could be concluded about a few persons; that stands in the access log.
 */
export async function auditStudyRelease(
  ctx: Pick<Context, "db" | "actor">,
  studyId: string,
  audited: Audited,
): Promise<AuditReport> {
  const checks = auditRelease(audited);
  const attacks = attacksOn(audited);
  const answers = await askSolver(
    attacks.map((attack) => attack.problem),
    SOLVER_LIMIT_MS,
  );
  const undecided = judge(attacks, answers, checks);
  const [first] = checks.findings;
  if (first) {
    const target = { rule: first.rule, findings: checks.findings.length };
    await recordAccess(ctx.db, { studyId, actor: ctx.actor, action: "release.refused", target });
    throw new DomainError("audit-refused", { extra: { reason: first.rule } });
  }
  return checks.report({ asked: answers.flat().length, undecided });
}

/** Mode *waves*: whom the waves before counted, and those of this one whom they could have. */
export async function wavesOf(
  ctx: Pick<Context, "db">,
  studyId: string,
  people: readonly string[],
): Promise<NonNullable<Audited["waves"]>> {
  const numbers = await peopleNumbers(ctx.db, studyId);
  return {
    earlier: (await releasePopulations(ctx.db, studyId)).map((wave) => wave.people),
    wave: people.flatMap((person) => numbers.get(person) ?? []),
  };
}
