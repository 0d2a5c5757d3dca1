import { CareFields } from "./care-fields";
import type { SetUpPart } from "./set-up-steps";

/** Who answers for the data, how long it is kept, and whom people can turn to. */
export function SetUpCare({ draft, change }: SetUpPart) {
  return <CareFields care={draft} onChange={change} />;
}
