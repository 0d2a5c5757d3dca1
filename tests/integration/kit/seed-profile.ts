import { randomUUID } from "node:crypto";
import type { Database } from "@/db/database";
import { insertKitProfile } from "@/db/queries/kit-profiles";
import { insertSocialSpace } from "@/db/queries/studies";
import { emptyProfile } from "@/lib/domain/kit/profile";

/** A social space of a study; its id. */
export async function seedSpace(db: Database, studyId: string, name = "Rath"): Promise<string> {
  const id = randomUUID();
  await insertSocialSpace(db, {
    id,
    studyId,
    name,
    boundary: {
      type: "Polygon",
      coordinates: [
        [
          [6.8, 51.26],
          [6.82, 51.26],
          [6.82, 51.28],
          [6.8, 51.26],
        ],
      ],
    },
  });
  return id;
}

/** An empty profile in a study that had none; its id. */
export async function seedProfile(db: Database, studyId: string): Promise<string> {
  const id = randomUUID();
  const profile = emptyProfile("Theirs", await seedSpace(db, studyId));
  await db.transaction((tx) =>
    insertKitProfile(tx, { id, studyId, profile, changedBy: null, at: new Date(), replaces: null }),
  );
  return id;
}
