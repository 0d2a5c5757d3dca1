import type { Way } from "@/lib/domain/drawing/way";
import { isTalk, talkStage } from "@/lib/domain/drawing/way";
import type { Source } from "./observable";
import type { Room, RoomState } from "./room-state";
import type { Walk } from "./walk";

/** What the facilitator calls the room to, and what a person asks of the people around. */
export function createCalled(
  { session, update, go }: Walk,
  state: Source<RoomState>,
  { questions, wish }: Way,
): Pick<Room, "hear" | "startTalk" | "follow" | "mayFollow" | "showMap" | "raiseHand" | "end"> {
  const patch = (change: Partial<RoomState>) => state.set({ ...state.get(), ...change });
  const startTalk = () => go({ screen: "draw", stage: talkStage(questions) }, { talk: "asked" });
  const end = () => go({ screen: session().decision === "counted" ? "preview" : "farewell", stage: 0 });
  return {
    hear(orders) {
      const { resting, handRaised, orders: before } = state.get();
      const answered = before.coming && !orders.coming;
      patch({ orders, handRaised: handRaised && !answered });
      if (orders.step === "talk" && session().talk === "not-asked" && !resting) update({ talk: "asked" });
    },
    startTalk,
    follow(step) {
      if (step === "talk") startTalk();
      else if (step === "wish") go({ screen: "wish", stage: 0 });
      else end();
    },
    mayFollow(step) {
      const { talk, screen, decision } = session();
      if (step === "talk") return talk === "asked" && !isTalk(session(), questions);
      const drawing = screen === "draw";
      if (step === "wish") return drawing && wish && decision === "counted";
      return drawing || screen === "wish";
    },
    showMap: (showing) => patch({ showing }),
    raiseHand: (handRaised) => patch({ handRaised }),
    end,
  };
}
