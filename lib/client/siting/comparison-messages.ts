import type { Assumptions } from "@/lib/domain/siting/assumptions";
import type { Comparison } from "@/lib/domain/siting/comparison";
import type { SitingInputs } from "@/lib/domain/siting/inputs";
import type { WalkingBand } from "@/lib/domain/siting/walking-bands";
import type { SitesDemand } from "./sites-demand";

type Position = readonly [lng: number, lat: number];

/** What is turned on top of the inputs. */
export interface Turned {
  readonly assumptions: Assumptions;
  /** Candidates tried elsewhere, by their ids. */
  readonly moved: Readonly<Record<string, Position>>;
  /** The candidate whose walking bands are wanted. */
  readonly chosen: string | null;
}

/** What the page asks of the thread that compares; the answer carries the same number. */
export interface ComparisonQuestion extends Turned {
  readonly number: number;
  readonly inputs: SitingInputs;
}

/** The same on its way to the thread: inputs that it holds already are not sent again. */
export type SentQuestion = Omit<ComparisonQuestion, "inputs"> & { readonly inputs: SitingInputs | null };

/** A comparison with what the map shows of it. */
export interface Compared {
  readonly comparison: Comparison;
  readonly demand: readonly SitesDemand[];
  /** Of the chosen candidate; empty without a walking network. */
  readonly bands: readonly WalkingBand[];
}

/** Null: the inputs could not be computed. */
export interface ComparisonAnswer {
  readonly number: number;
  readonly compared: Compared | null;
}
