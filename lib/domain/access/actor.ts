import type { Role } from "./roles";

/** Who asks. A desk actor's roles are those of one study and are read anew on every request. */
export type Actor =
  | { kind: "nobody" }
  /** The command line on the server itself; never made from a request. */
  | { kind: "operator" }
  | { kind: "tablet"; passId: string; workshopId: string; studyId: string; revoked: boolean }
  | {
      kind: "person";
      userId: string;
      name: string;
      /** Null for a session; an API token is bound to one study. */
      tokenStudyId: string | null;
      /** Effective roles by study id (confirmed, not revoked). */
      roles: Readonly<Record<string, readonly Role[]>>;
      /** Absent for API tokens. `factorOwed`: a role waits until a second factor is set up. */
      session?: { id: string; factorOwed: boolean };
    };

export const NOBODY: Actor = { kind: "nobody" };

export type Person = Extract<Actor, { kind: "person" }>;
