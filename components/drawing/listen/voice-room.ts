import { createContext, use } from "react";
import type { Room } from "@/lib/client/room/room";

/** The room whose marks may speak; null on boards that keep nothing, where nobody is asked for their voice. */
export const VoiceRoom = createContext<Room | null>(null);

export const useVoiceRoom = (): Room | null => use(VoiceRoom);
