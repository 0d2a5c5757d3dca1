import { KIT_OPERATIONS } from "./kit";
import { NETWORK_OPERATIONS } from "./networks";
import { PEOPLE_OPERATIONS } from "./people";
import { REGISTER_OPERATIONS } from "./register";
import { RESULTS_OPERATIONS } from "./results";
import { ROOM_OPERATIONS } from "./room";
import { SITING_OPERATIONS } from "./siting";
import { STUDY_OPERATIONS } from "./study";
import type { Operations } from "./operation";

/** Every call of the API that stands in its description. */
export const OPERATIONS: Operations = {
  ...ROOM_OPERATIONS,
  ...STUDY_OPERATIONS,
  ...REGISTER_OPERATIONS,
  ...NETWORK_OPERATIONS,
  ...RESULTS_OPERATIONS,
  ...SITING_OPERATIONS,
  ...KIT_OPERATIONS,
  ...PEOPLE_OPERATIONS,
};
