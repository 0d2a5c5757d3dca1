"use client";
import type { ImportLook, ImportPlan } from "@/lib/client/register/import-look";
import { CheckAreas } from "./check-areas";
import { CheckFigures } from "./check-figures";
import { CheckPlaces } from "./check-places";

export interface CheckProps<Look extends ImportLook> {
  look: Look;
  working: boolean;
  onBack: () => void;
  /** Looks again with these answers. */
  onAgain: (plan: ImportPlan) => void;
  onTake: (plan: ImportPlan) => void;
}

/** The last step: questions, doubles and bad rows, and the button that takes the rest. */
export function ImportCheckStep(props: CheckProps<ImportLook>) {
  const { look, ...rest } = props;
  switch (look.what) {
    case "institutions":
      return <CheckPlaces look={look} {...rest} />;
    case "areas":
      return <CheckAreas look={look} {...rest} />;
    case "figures":
      return <CheckFigures look={look} {...rest} />;
  }
}
