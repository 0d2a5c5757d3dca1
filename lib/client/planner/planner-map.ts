/** Pixels around what is shown whole; lines of text lie on the lower edge. */
export const MARGINS = { top: 16, right: 16, bottom: 44, left: 16 } as const;

/** What the planner's maps of zones and of sites have in common. */
export interface PlannerMap {
  zoomBy(steps: number): void;
  showAll(): void;
  attribution(): string | null;
  schematic(): boolean;
  readonly ready: Promise<void>;
  destroy(): void;
}
