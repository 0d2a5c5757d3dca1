import { createContext, use } from "react";
import type { RoomWorkshop } from "@/lib/client/room/workshop";

type Asked = Pick<RoomWorkshop, "minors" | "topics">;

/** What the study asks of marks beyond what every study does; nothing on boards that belong to no room. */
export const AskedOfMarks = createContext<Asked>({ minors: null, topics: [] });

export const useAskedOfMarks = (): Asked => use(AskedOfMarks);
