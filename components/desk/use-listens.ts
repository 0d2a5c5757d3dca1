import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens yet: until then it is as the server wrote it, and what somebody chooses or types is taken back. */
export function useListens(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
