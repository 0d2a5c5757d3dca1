"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Pages for the wall or the table of a room: nothing of the desk stands around them. */
const FOR_A_ROOM = /\/(projector|meeting)$/;

/** What belongs to the desk, and is left out on pages that a room looks at. */
export function AtTheDesk({ children }: { children: ReactNode }) {
  return FOR_A_ROOM.test(usePathname()) ? null : children;
}
