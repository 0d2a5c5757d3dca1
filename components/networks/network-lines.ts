import { actorLabel } from "@/lib/domain/networks/actor";
import type { Network, StoredActor } from "@/lib/domain/networks/network";
import { otherEnd, type TieState } from "@/lib/domain/networks/tie";

/** An actor as table, drawing and map name it. */
export interface ActorLine extends StoredActor {
  /** Its place in the register, from 1: the same in every view and in the file. */
  number: number;
  label: string;
  ties: readonly { to: string; state: TieState }[];
}

/** The actors in their order, each with its ties seen from its side. */
export function linesOf({ actors, ties }: Network): ActorLine[] {
  return actors.map((actor, place) => ({
    ...actor,
    number: place + 1,
    label: actorLabel(actor),
    ties: ties.flatMap((tie) => {
      const to = otherEnd(tie, actor.id);
      return to === null ? [] : [{ to, state: tie.state }];
    }),
  }));
}
