import { useTranslations } from "use-intl/react";
import { CHECKS } from "@/lib/domain/drawing/way";
import type { Session } from "@/lib/domain/drawing/session";
import type { Tablet } from "@/lib/client/handover/tablet";
import type { Room } from "@/lib/client/room/room";
import type { RoomHosts } from "@/lib/client/room/room-hosts";
import { DrawScreen } from "./draw/draw-screen";
import { AskedOfMarks } from "./mark/asked-of-marks";
import { Orders } from "./orders/orders";
import { IdleCover } from "./rest/idle-cover";
import { RestScreen } from "./rest/rest-screen";
import { StorageTrouble } from "./rest/storage-trouble";
import { SpokenLanguage } from "./listen/spoken-language";
import { VoiceRoom } from "./listen/voice-room";
import { AgeScreen } from "./screens/age";
import { AssentScreen } from "./screens/assent";
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
import { ShowScreen } from "./screens/show";
import { WhoScreen } from "./screens/who";
import { LocateScreen } from "./sheet/locate-screen";
import { useObservable } from "./use-observable";

/** What is on screen follows the session. */
export function RoomScreens({ room, tablet, hosts }: { room: Room; tablet: Tablet; hosts: RoomHosts }) {
  const { session, resting, saved, showing } = useObservable(room);
  const idle = useObservable(tablet.idle);
  const t = useTranslations("room");
  const heard = room.workshop.addedLanguages.some(({ language }) => language === session.language);
  const drawing = ["practice", "draw", "wish", "locate"].includes(session.screen);
  return (
    <div
      className="room"
      data-screen={resting ? "rest" : showing ? "show" : session.screen}
      data-stage={session.stage}
      data-heard={heard || undefined}
    >
      <title>{`${t("title")} · ${t("mark")}`}</title>
      {room.workshop.example && <aside className="room-example">{t("example")}</aside>}
      <SpokenLanguage value={heard ? session.language : null}>
        {saved === "failed" && <StorageTrouble tablet={tablet} />}
        {!drawing && !showing && session.screen !== "language" && <TopBar room={room} />}
        {resting ? (
          <RestScreen room={room} tablet={tablet} />
        ) : showing ? (
          <ShowScreen room={room} host={hosts.bare()} />
        ) : (
          <PageOf room={room} hosts={hosts} session={session} />
        )}
        {idle === "asking" && <IdleCover idle={tablet.idle} />}
        <Orders room={room} />
      </SpokenLanguage>
    </div>
  );
}

function PageOf({ room, hosts, session }: { room: Room; hosts: RoomHosts; session: Session }) {
  const { screen, stage } = session;
  switch (screen) {
    case "language":
      return <LanguageScreen room={room} />;
    case "who":
      return <WhoScreen room={room} />;
    case "age":
      return <AgeScreen room={room} />;
    case "assent":
      return <AssentScreen room={room} />;
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
      return <PracticeScreen room={room} host={hosts.drawn()} />;
    case "draw":
    case "wish":
      return (
        <VoiceRoom value={room}>
          <AskedOfMarks value={room.workshop}>
            <DrawScreen room={room} host={hosts.drawn()} />
          </AskedOfMarks>
        </VoiceRoom>
      );
    case "locate":
      return <LocateScreen room={room} sheet={hosts.drawn()} map={hosts.map()} />;
    case "preview":
      return <PreviewScreen room={room} host={hosts.map()} />;
    case "receipt":
      return <KeyScreen key={stage} room={room} />;
    case "farewell":
      return <FarewellScreen room={room} host={hosts.bare()} />;
  }
}
