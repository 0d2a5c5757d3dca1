import type { Way } from "@/lib/domain/drawing/way";
import { previewLayersOf } from "@/lib/domain/drawing/way";
import type { RoomWorkshop } from "./workshop";

/** The way through a workshop's pages. */
export function wayOf({ prompts, groupSets, consent, wish, minors }: RoomWorkshop): Way {
  return {
    questions: prompts.questions,
    groupSets: groupSets.length,
    layers: previewLayersOf(consent.layers).length,
    wish,
    minors,
  };
}
