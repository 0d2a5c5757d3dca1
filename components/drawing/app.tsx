import { useState } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { loadMessages } from "@/lib/client/language/messages";
import { writtenLocale } from "@/lib/client/language/written";
import { observable } from "@/lib/client/room/observable";
import type { Source } from "@/lib/client/room/observable";
import { hostsOf } from "@/lib/client/room/room-hosts";
import type { RoomHosts } from "@/lib/client/room/room-hosts";
import { updateBetweenPeople } from "@/lib/client/service-worker/between-people";
import { startRoom } from "@/lib/client/room/start";
import type { Started } from "@/lib/client/room/start";
import { followVoices, takeClips } from "@/lib/client/sound/page-player";
import { Language, speak } from "./language";
import { RoomScreens } from "./room-screens";
import { TroubleScreen } from "./screens/trouble";
import { BesideCheck } from "./tablet-check/beside-check";
import { Shell } from "./shell/shell";
import { useObservable } from "./use-observable";

const KNOCK_EVERY_MS = 5_000;
let knocking: ReturnType<typeof setTimeout> | undefined;

interface Opened {
  started: Started;
  hosts: RoomHosts | null;
}

/** The drawing room: one document for every join code and language; what is on screen follows the session. */
export function DrawingApp({ code, locale }: { code: string; locale: Locale }) {
  const [opening] = useState(() => begin(code, locale));
  return (
    <Language>
      <Opening opening={opening} retry={(pin) => void open(opening, code, locale, pin)} />
    </Language>
  );
}

function begin(code: string, locale: Locale): Source<Opened | null> {
  const opening = observable<Opened | null>(null);
  followVoices();
  void open(opening, code, locale);
  return opening;
}

async function open(
  opening: Source<Opened | null>,
  code: string,
  locale: Locale,
  pin?: string,
): Promise<void> {
  void loadMessages(locale).catch(() => undefined); // asked for again when they are spoken
  const started = await startRoom(code, locale, pin);
  await speak(
    started.ok ? writtenLocale(started.room.get().session.language, started.room.workshop) : locale,
  );
  if (started.ok) takeClips(started.room.workshop);
  if (started.ok && (await updateBetweenPeople(started.room))) return location.reload();
  opening.set({ started, hosts: started.ok ? hostsOf(started.room) : null });
  // It opens by itself as soon as the facilitator has let this tablet in, or a newer page has come.
  clearTimeout(knocking);
  if (!started.ok && (started.number !== undefined || started.reason === "older-page"))
    knocking = setTimeout(() => void open(opening, code, locale), KNOCK_EVERY_MS);
  // Fetched while the first questions are read; the map itself asks again when this fails.
  void import("@/lib/client/strokes/map-surface").catch(() => undefined);
}

function Opening({ opening, retry }: { opening: Source<Opened | null>; retry: (pin?: string) => void }) {
  const opened = useObservable(opening);
  if (!opened) return <Shell />;
  if (!opened.started.ok) {
    const older = opened.started.reason === "older-page"; // this page stays what it is
    return (
      <div className="room">
        <TroubleScreen {...opened.started} retry={older ? () => location.reload() : retry} />
      </div>
    );
  }
  const { room, tablet } = opened.started;
  return (
    <BesideCheck room={room}>
      {opened.hosts && <RoomScreens room={room} tablet={tablet} hosts={opened.hosts} />}
    </BesideCheck>
  );
}
