"use client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { NewsPanel } from "@/components/kit/news-panel";
import { useKitWords } from "@/components/kit/use-kit-words";
import { useProfile } from "@/components/kit/use-profile";
import { followHash } from "@/lib/client/desk/table-hash";
import { KIT_COMPONENTS } from "@/lib/domain/kit/catalogue";
import type { ShownProfile } from "@/lib/domain/kit/shown-profile";
import type { ActorGroup } from "@/lib/domain/kit/terms";
import { MeetingComponent } from "./meeting-component";
import { MeetingEnd } from "./meeting-end";
import { MeetingStart } from "./meeting-start";
import { MeetingTurn } from "./meeting-turn";
import styles from "./meeting.module.css";

const LAST = KIT_COMPONENTS.length + 1;
const NO_GROUPS = [] as const;

/** The screen stands in the address, so that a reload or the way back keeps it. */
const placeOf = (hash: string): number => {
  const place = Number(hash.replace(/^#/, ""));
  return Number.isInteger(place) && place > 0 && place <= LAST ? place : 0;
};

/** The kit with a room: who is there, then one component a screen, then what came of it. Every tap is stored. */
export function Meeting(props: {
  study: string;
  stored: ShownProfile;
  mayWrite: boolean;
  /** Page of the profile. */
  back: string;
}) {
  const words = useKitWords(NO_GROUPS);
  const { session, profile, saving, news } = useProfile(props.study, props.stored);
  const [present, setPresent] = useState<readonly ActorGroup[]>([]);
  const place = useSyncExternalStore(
    followHash,
    () => placeOf(location.hash),
    () => 0,
  );
  const page = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  useEffect(() => {
    // A new screen is heard from its heading on; the first one is where the page begins anyway.
    if (turned.current) page.current?.querySelector("h2")?.focus();
  }, [place]);
  const turnTo = (wanted: number) => {
    if (wanted < 0 || wanted > LAST) return;
    turned.current = true;
    location.hash = String(wanted);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
      turnTo(placeOf(location.hash) + step);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const component = KIT_COMPONENTS[place - 1];
  const frozen = profile.status === "decided" || profile.status === "superseded";
  return (
    <div className={styles["meeting"]} ref={page}>
      {news === null ? null : (
        <div className={styles["news"]}>
          <NewsPanel words={words} profile={profile} news={news} session={session} />
        </div>
      )}
      <div className={styles["screen"]}>
        {component ? (
          <MeetingComponent
            key={component.id}
            words={words}
            component={component}
            profile={profile}
            present={present}
            locked={frozen || !props.mayWrite}
            onEdit={(edit) => {
              session.edit(edit);
              void session.save();
            }}
            onWords={session.edit}
          />
        ) : place === 0 ? (
          <MeetingStart present={present} onPresent={setPresent} locked={frozen || !props.mayWrite} />
        ) : (
          <MeetingEnd words={words} profile={profile} back={props.back} onTurn={turnTo} />
        )}
      </div>
      <MeetingTurn place={place} last={LAST} saving={saving} onTurn={turnTo} onAgain={session.save} />
    </div>
  );
}
