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

/** A comparison with what the map shows of it, and what was turned for it. */
export interface Compared extends Turned {
  readonly comparison: Comparison;
  readonly demand: readonly SitesDemand[];
  /** Of the chosen candidate; empty without a walking network. */
  readonly bands: readonly WalkingBand[];
}

/** What other assumptions would do. */
export type Otherwise = Pick<Comparison, "best" | "tornado">;

/**
 * What is asked is answered first, what would be otherwise after it; a newer question cuts that off. A comparison that was
 * just made is not made again: it comes whole.
 */
export type ComparisonAnswer = { readonly number: number } & (
  | { readonly part: "asked" | "whole"; readonly compared: Compared }
  | { readonly part: "otherwise"; readonly otherwise: Otherwise }
  /** The inputs could not be computed. */
  | { readonly part: "none" }
);
