import "server-only";
import type { PlannedWorkshop } from "@/db/queries/workshop-plans";
import { PICTOGRAMS, type Pictogram } from "@/lib/domain/drawing/terms";
import type { Context } from "../context";
import type { Study } from "../desk/require-study";
import { workshopToPlan, type WorkshopAddress } from "./workshop-to-plan";

const CARDS_A_SHEET = 8;
const USUAL_CARDS = 24;
const MOST_CARDS = 96;

export interface Sheets {
  study: Study;
  workshop: PlannedWorkshop;
  /** Pocket cards: a picture and a number tell them apart. They open nothing: whoever gets one writes their key in. */
  cards: { picture: Pictogram; number: number }[];
}

/** What is printed for a workshop: a poster, and a pocket card for everyone who may come, in whole sheets. */
export async function readSheets(ctx: Context, address: WorkshopAddress): Promise<Sheets> {
  const { study, workshop } = await workshopToPlan(ctx, address);
  const wanted = Math.min(MOST_CARDS, workshop.expected ?? USUAL_CARDS);
  const count = Math.ceil(wanted / CARDS_A_SHEET) * CARDS_A_SHEET;
  const cards = Array.from({ length: count }, (_, i) => ({
    picture: PICTOGRAMS[i % PICTOGRAMS.length] ?? "key",
    number: Math.floor(i / PICTOGRAMS.length) + 1,
  }));
  return { study, workshop, cards };
}
