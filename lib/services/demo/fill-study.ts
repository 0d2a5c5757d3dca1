import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Database } from "@/db/database";
import {
  analyseDrawings,
  closeWorkshopOn,
  filledWorkshops,
  insertDrawings,
  type FilledWorkshop,
} from "@/db/queries/fixture";
import { findStudy } from "@/db/queries/studies";
import { DISTRICT } from "@/lib/domain/demo/places";
import {
  inventDrawings,
  type DemoStudy,
  type DemoWorkshop,
  type EmptyDemoStudy,
} from "@/lib/domain/demo/study";
import type { Context } from "../context";
import { studyFrame } from "../drawings/study-frame";
import { foundStudy } from "../studies/found-study";
import { issuePass } from "../workshops/issue-pass";
import { fillRegister } from "./fill-register";
import { storedDrawing } from "./stored-drawing";

export interface FilledStudy {
  id: string;
  slug: string;
  /** Join code of the workshop that anyone may open. */
  openCode: string;
}

const BATCH = 40;

/**
 * A demo study with its past workshops, everything that was drawn there, and one workshop that is open to any
 * tablet. What stands already stays as it is; a filling that was interrupted goes on.
 */
export async function fillStudy(ctx: Context, plan: DemoStudy): Promise<FilledStudy> {
  const { workshops, ...study } = await standing(ctx, plan, plan.workshops);
  const past = plan.workshops.map(({ title }) => workshops.find((workshop) => workshop.title === title));
  const [first, second, third] = past;
  if (!first || !second || !third) throw new Error(`The study ${plan.slug} lacks workshops of the demo.`);
  await fillRegister(ctx, study.id, plan);
  await fillWorkshops(ctx, study.id, plan, [first, second, third]);
  return study;
}

/** A demo study with nothing but its open workshop. */
export async function foundEmptyStudy(ctx: Context, plan: EmptyDemoStudy): Promise<FilledStudy> {
  const { workshops: _none, ...study } = await standing(ctx, plan, []);
  return study;
}

async function standing(
  ctx: Context,
  plan: EmptyDemoStudy,
  past: readonly DemoWorkshop[],
): Promise<FilledStudy & { workshops: FilledWorkshop[] }> {
  const { id } = (await findStudy(ctx.db, plan.slug)) ?? (await found(ctx, plan, past));
  const workshops = await filledWorkshops(ctx.db, id);
  const open = workshops.find((workshop) => workshop.demo);
  if (!open) throw new Error(`The study ${plan.slug} stands, but it is not the demo's.`);
  return { id, slug: plan.slug, openCode: open.code, workshops };
}

function found(ctx: Context, plan: EmptyDemoStudy, past: readonly DemoWorkshop[]): Promise<{ id: string }> {
  return foundStudy(ctx.db, {
    slug: plan.slug,
    definition: plan.definition,
    socialSpaces: [
      {
        name: "Düsseldorfer Norden (vereinfacht)",
        boundary: { type: "Polygon", coordinates: [[...DISTRICT]] },
      },
    ],
    workshops: [
      ...past,
      { title: "Offenes Treffen (Beispiel)", day: ctx.clock().toISOString().slice(0, 10), demo: true },
    ],
  });
}

async function fillWorkshops(
  ctx: Context,
  studyId: string,
  plan: DemoStudy,
  workshops: readonly [FilledWorkshop, FilledWorkshop, FilledWorkshop],
): Promise<void> {
  const [first, second, third] = workshops;
  const drawings = inventDrawings(plan, [first.id, second.id, third.id]);
  if (workshops.reduce((sum, workshop) => sum + workshop.drawings, 0) >= drawings.length) return;
  const { db } = ctx;
  const frame = await studyFrame(ctx, studyId);
  const passIds = [
    await passFor(db, studyId, first),
    await passFor(db, studyId, second),
    await passFor(db, studyId, third),
  ] as const;
  for (let from = 0; from < drawings.length; from += BATCH) {
    const batch = drawings.slice(from, from + BATCH).map(({ document, workshop }) =>
      storedDrawing(document, {
        frame,
        workshopId: workshops[workshop].id,
        passId: passIds[workshop],
        secretHash: unguessable(),
      }),
    );
    await db.transaction((tx) => insertDrawings(tx, studyId, batch));
  }
  for (const [i, { id }] of workshops.entries())
    await closeWorkshopOn(db, id, `${plan.workshops[i]?.day ?? ""}T18:00:00Z`);
  await analyseDrawings(db);
}

/** The pass that a workshop's filled-in drawings came with; its token is forgotten at once. */
export async function passFor(
  db: Database,
  studyId: string,
  workshop: { id: string; passId: string | null },
): Promise<string> {
  if (workshop.passId !== null) return workshop.passId;
  const { passId } = await issuePass(db, { id: crypto.randomUUID(), studyId, workshopId: workshop.id });
  return passId;
}

/** The hash of a secret that nobody has. */
export const unguessable = (): Uint8Array => createHash("sha256").update(randomBytes(32)).digest();
