import { ASSENT } from "@/lib/domain/study/minors";
import type { Room } from "./room-state";
import type { Walk } from "./walk";
import type { RoomWorkshop } from "./workshop";

/** What a person says on the pages around the drawing; most answers go on by themselves. */
export function createAnswers(
  { session, update, go }: Walk,
  { consent }: RoomWorkshop,
  now: () => Date,
): Pick<
  Room,
  | "sayAge"
  | "assent"
  | "decide"
  | "check"
  | "answer"
  | "setLock"
  | "lockArrived"
  | "allow"
  | "takeCard"
  | "setLanguage"
  | "setLandmarks"
  | "setHelped"
> {
  return {
    sayAge: (age) => go(null, { age, asked: session().asked.filter((question) => question !== ASSENT) }),
    assent(yes) {
      if (yes) go(null, { asked: [...session().asked, ASSENT] });
      else go({ screen: "practice", stage: 0 }, { decision: "alone", consent: null, layers: [] });
    },
    decide(decision) {
      const counted = decision === "counted";
      go(null, {
        decision,
        consent: counted ? { version: consent.version, givenAt: now().toISOString() } : null,
        layers: [],
      });
    },
    check(right) {
      if (right) go(null);
      else update({ wrong: session().wrong + 1 });
    },
    answer: (groupSet, option) => go(null, { groups: { ...session().groups, [groupSet]: option } }),
    setLock: (lock) => go(null, { lock, lockSent: false }),
    lockArrived(id) {
      if (session().id === id) update({ lockSent: true });
    },
    allow(layer, yes) {
      const others = session().layers.filter((other) => other !== layer);
      update({ layers: yes ? [...others, layer] : others });
    },
    takeCard: (card) => go(null, { card }),
    setLanguage: (language) => update({ language }),
    setLandmarks: (landmarks) => update({ landmarks }),
    setHelped: (helped) => update({ helped }),
  };
}
