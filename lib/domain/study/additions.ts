import * as z from "zod";
import { groupSetSchema, type StudyDefinition, type Texts } from "./definition";
import { boxOf } from "./box";
import { boundarySchema } from "./draft";

const said = (texts: Texts): boolean => Object.values(texts).some((text) => text.trim() !== "");

/** What may come to a study that stands; what drawings were made with stays as it is. */
export const additionsSchema = z.strictObject({
  spaces: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(120), boundary: boundarySchema }))
    .max(20),
  groupSets: z
    .array(
      groupSetSchema.refine(({ label, options }) => said(label) && options.every((one) => said(one.label)), {
        error: "no-text",
      }),
    )
    .max(8),
});
export type Additions = z.infer<typeof additionsSchema>;

export const NOTHING_ADDED: Additions = { spaces: [], groupSets: [] };

/** Sets whose name is taken, by the study or among themselves. */
export function takenIds({ groupSets }: Pick<StudyDefinition, "groupSets">, added: Additions): string[] {
  const ids = [...groupSets, ...added.groupSets].map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

/** The map's bounds (west, south, east, north) with the added social spaces inside. */
export function widenedBounds(
  bounds: StudyDefinition["map"]["bounds"],
  spaces: Additions["spaces"],
): StudyDefinition["map"]["bounds"] {
  const box = boxOf(spaces.map(({ boundary }) => boundary));
  if (box === null) return bounds;
  return [
    Math.min(bounds[0], box[0]),
    Math.min(bounds[1], box[1]),
    Math.max(bounds[2], box[2]),
    Math.max(bounds[3], box[3]),
  ];
}
