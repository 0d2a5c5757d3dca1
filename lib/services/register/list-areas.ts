import "server-only";
import { areaFigures, areaLines, type AreaLine } from "@/db/queries/areas";
import type { AreaFigure } from "@/lib/domain/register/area";
import type { Context } from "../context";
import { studyFor, type Study } from "../desk/require-study";

export interface AreaTable {
  study: Study;
  areas: (AreaLine & { figures: Omit<AreaFigure, "areaId">[] })[];
}

/** The areas of a study with their figures, for everyone with a role in it. */
export async function listAreas(ctx: Context, slug: string): Promise<AreaTable> {
  const { study } = await studyFor(ctx, slug, "register:read");
  const [lines, figures] = await Promise.all([areaLines(ctx.db, study.id), areaFigures(ctx.db, study.id)]);
  const byArea = new Map<string, AreaTable["areas"][number]["figures"]>(lines.map(({ id }) => [id, []]));
  for (const { areaId, ...figure } of figures) byArea.get(areaId)?.push(figure);
  return { study, areas: lines.map((line) => ({ ...line, figures: byArea.get(line.id) ?? [] })) };
}
