import type { Engagement } from "@/lib/domain/networks/actor";

export const NODE_RADIUS = 24;

/** Salaried: a disc; voluntary: a square; both: a square in a disc. Shapes, so that no colour has to be told apart. */
export function NodeSign({ engagement }: { engagement: Engagement }) {
  const half = engagement === "both" ? NODE_RADIUS * 0.66 : NODE_RADIUS * 0.92;
  return (
    <>
      {engagement === "voluntary" ? null : <circle r={NODE_RADIUS} />}
      {engagement === "salaried" ? null : (
        <rect x={-half} y={-half} width={2 * half} height={2 * half} rx={4} />
      )}
    </>
  );
}
