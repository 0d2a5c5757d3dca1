"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { profileCalls } from "@/lib/client/kit/profile-calls";
import { ProfileSession } from "@/lib/client/kit/profile-session";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";

const LOOK_MS = 20_000;

/** The session of a profile on this page; looks now and then, and on coming back, for what others did. */
export function useProfile(study: string, stored: ShownProfile) {
  const [session] = useState(() => new ProfileSession(profileCalls(study, stored.id), stored));
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void session.refresh();
    };
    const hold = (event: BeforeUnloadEvent) => {
      if (session.state().saving !== "saved") event.preventDefault();
    };
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener("focus", look);
    window.addEventListener("beforeunload", hold);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
      window.removeEventListener("beforeunload", hold);
      session.leave();
    };
  }, [session]);
  return { session, ...state };
}
