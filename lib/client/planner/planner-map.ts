/** What the planner's maps of zones and of sites have in common. */
export interface PlannerMap {
  zoomBy(steps: number): void;
  showAll(): void;
  attribution(): string | null;
  schematic(): boolean;
  readonly ready: Promise<void>;
  destroy(): void;
}
