import type { StudyMap } from "@/lib/domain/privacy/study-bounds";

/** What the researcher's page knows of its study, in the language of the page. */
export interface MarksRoomStudy extends StudyMap {
  slug: string;
  /** Fewer persons than these are not shown together where minors take part. */
  kPlanner: number;
  minors: boolean;
  workshops: readonly { id: string; outwardId: string; title: string }[];
  groupSets: readonly {
    id: string;
    column: string;
    label: string;
    options: readonly { id: string; label: string }[];
  }[];
}
