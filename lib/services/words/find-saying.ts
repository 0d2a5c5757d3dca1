import "server-only";
import { exportKey } from "@/db/queries/exports";
import { sayings, type Saying } from "@/db/queries/words";
import type { Queryable } from "@/db/database";
import { DomainError } from "@/lib/domain/errors";
import { pseudonyms } from "../exports/pseudonyms";

/** Words with the id that they have outside: that of their mark in research exports, and where they come from. */
export interface NamedSaying extends Saying {
  outwardId: string;
}

export async function namedSayings(db: Queryable, studyId: string): Promise<NamedSaying[]> {
  const key = await exportKey(db, studyId);
  if (!key) throw new DomainError("internal");
  const pseudonym = pseudonyms(key);
  return (await sayings(db, studyId)).map((saying) => ({
    ...saying,
    outwardId: `${pseudonym("mark", saying.markId)}-${saying.source}`,
  }));
}

/** Words by their outward id; outward ids are one-way, so the study's words are gone through. */
export async function findSaying(db: Queryable, studyId: string, outwardId: string): Promise<NamedSaying> {
  const found = (await namedSayings(db, studyId)).find((saying) => saying.outwardId === outwardId);
  if (!found) throw new DomainError("not-found");
  return found;
}
