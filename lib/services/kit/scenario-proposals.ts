import "server-only";
import type { Queryable } from "@/db/database";
import type { Proposal } from "@/lib/domain/kit/propose/proposal";

export async function proposalsOfScenarios(_db: Queryable, _studyId: string): Promise<Proposal[]> {
  return Promise.resolve([]);
}
