/** Why a release may not be published yet, in the order in which it is met. */
export const PUBLICATION_HINDRANCES = ["no-round", "round-open", "objection"] as const;
export type PublicationHindrance = (typeof PUBLICATION_HINDRANCES)[number];

export interface KnownOfRelease {
  round: { closedAt: Date | null } | null;
  openObjections: number;
}

/** A release is published only after those who drew it have seen it and nobody who may object still does. */
export function publicationHindrances(known: KnownOfRelease): PublicationHindrance[] {
  const hindrances: PublicationHindrance[] = [];
  if (known.round === null) hindrances.push("no-round");
  else if (known.round.closedAt === null) hindrances.push("round-open");
  if (known.openObjections > 0) hindrances.push("objection");
  return hindrances;
}
