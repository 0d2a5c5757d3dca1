import { useTranslations } from "use-intl/react";
import { CHECKS } from "@/lib/domain/drawing/way";
import type { Session } from "@/lib/domain/drawing/session";
import type { Room } from "@/lib/client/room/room";
import type { RoomHost } from "@/lib/client/room/room-host";
import { DrawScreen } from "./draw/draw-screen";
import { CheckScreen } from "./screens/check";
import { ConsentScreen } from "./screens/consent";
import { FarewellScreen } from "./screens/farewell";
import { GroupsScreen } from "./screens/groups";
import { KeyScreen } from "./screens/key";
import { LanguageScreen } from "./screens/language";
import { LockScreen } from "./screens/lock";
import { PracticeScreen } from "./screens/practice";
import { PreviewScreen } from "./screens/preview";
import { TopBar } from "./screens/top-bar";
import { WhoScreen } from "./screens/who";
import { useObservable } from "./use-observable";

/** What is on screen follows the session. */
export function RoomScreens({ room, host }: { room: Room; host: () => RoomHost }) {
  const { session } = useObservable(room);
  const t = useTranslations("room");
  const drawing = ["practice", "draw", "wish"].includes(session.screen);
  return (
    <div className="room" data-screen={session.screen} data-stage={session.stage}>
      <title>{`${t("title")} · ${t("mark")}`}</title>
      {room.workshop.example && <aside className="room-example">{t("example")}</aside>}
      {!drawing && session.screen !== "language" && <TopBar room={room} />}
      <PageOf room={room} host={host} session={session} />
    </div>
  );
}

function PageOf({ room, host, session }: { room: Room; host: () => RoomHost; session: Session }) {
  const { screen, stage } = session;
  switch (screen) {
    case "language":
      return <LanguageScreen room={room} />;
    case "who":
      return <WhoScreen room={room} />;
    case "consent":
      return <ConsentScreen room={room} />;
    case "check":
      return <CheckScreen key={stage} room={room} check={CHECKS[stage] ?? CHECKS[0]} />;
    case "groups": {
      const set = room.workshop.groupSets[stage];
      return set ? <GroupsScreen key={set.id} room={room} set={set} /> : null;
    }
    case "lock":
      return <LockScreen room={room} />;
    case "practice":
      return <PracticeScreen room={room} host={host()} />;
    case "draw":
    case "wish":
      return <DrawScreen room={room} host={host()} />;
    case "preview":
      return <PreviewScreen room={room} host={host()} />;
    case "receipt":
      return <KeyScreen key={stage} room={room} />;
    case "farewell":
      return <FarewellScreen room={room} host={host()} />;
  }
}
