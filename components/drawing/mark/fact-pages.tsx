import {
  AlarmClock,
  Briefcase,
  CircleDashed,
  CircleDotDashed,
  EyeOff,
  GraduationCap,
  Handshake,
  House,
  Locate,
  MapPinOff,
  Moon,
  SignalHigh,
  SignalLow,
  SignalMedium,
  Sun,
  Sunrise,
  Sunset,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { KindPictogram } from "@/components/map/pictograms";
import type { LiveMark } from "@/lib/domain/drawing/document";
import {
  aboutTopic,
  atTime,
  certainAs,
  dayStartsHere,
  mattering,
  notOnThisMap,
  noWayThrough,
  onlyForMe,
} from "@/lib/domain/drawing/facts";
import type { Fact } from "@/lib/domain/drawing/facts";
import { isLive } from "@/lib/domain/drawing/live-mark";
import type { CardPage } from "@/lib/domain/study/clips";
import { CERTAINTIES, TIMES } from "@/lib/domain/drawing/terms";
import type { Board } from "@/lib/client/room/board";
import { useAskedOfMarks } from "./asked-of-marks";

/** A large picture with a word; said again it is taken back. */
export interface FactChoice {
  id: string;
  picture: ReactNode;
  word: string;
  on: boolean;
  choose: () => void;
}

/** What is asked of a mark at one time. */
export interface FactPage {
  id: CardPage;
  title: string;
  note: string | null;
  choices: readonly FactChoice[];
}

const look = { "aria-hidden": true, size: 44, strokeWidth: 1.75 } as const;
const TIME_PICTURES = {
  morning: <Sunrise {...look} />,
  day: <Sun {...look} />,
  evening: <Sunset {...look} />,
  night: <Moon {...look} />,
} as const;
const CERTAINTY_PICTURES = {
  exact: <Locate {...look} />,
  about: <CircleDotDashed {...look} />,
  area: <CircleDashed {...look} />,
} as const;
const TOPIC_PICTURES = {
  wohnen: <House {...look} />,
  schule: <GraduationCap {...look} />,
  arbeit: <Briefcase {...look} />,
  zivil: <Handshake {...look} />,
} as const;
const STRENGTHS = [
  { id: "little", strength: 1, picture: <SignalLow {...look} /> },
  { id: "more", strength: 2, picture: <SignalMedium {...look} /> },
  { id: "most", strength: 3, picture: <SignalHigh {...look} /> },
] as const;

/** "Only for me": possible at any time, of every mark. */
export function usePrivatePage(board: Board, mark: LiveMark): FactPage {
  const t = useTranslations("talk.private");
  return {
    id: "private",
    title: t("title"),
    note: t("note"),
    choices: [
      {
        id: "only-for-me",
        picture: <EyeOff {...look} />,
        word: t("onlyForMe"),
        on: mark.private,
        choose: () => board.tell(mark.id, onlyForMe),
      },
    ],
  };
}

/** The pages of a mark in the talk, one after the other; each may be skipped. */
export function useFactPages(board: Board, mark: LiveMark): FactPage[] {
  const t = useTranslations("talk");
  const { minors, topics: asked } = useAskedOfMarks();
  const privatePage = usePrivatePage(board, mark);
  const tell = (fact: Fact) => () => board.tell(mark.id, fact);
  const anchored = board
    .get()
    .history.marks.some((other) => isLive(other) && other.anchor && other.id !== mark.id);
  const times: FactPage = {
    id: "times",
    title: t("times.title"),
    note: null,
    choices: TIMES.map((time) => ({
      id: time,
      picture: TIME_PICTURES[time],
      word: t(`times.${time}`),
      on: mark.times.includes(time),
      choose: tell(atTime(time)),
    })),
  };
  const topics: FactPage = {
    id: "topics",
    title: t("topics.title"),
    note: null,
    choices: asked.map((topic) => ({
      id: topic,
      picture: TOPIC_PICTURES[topic],
      word: t(`topics.${topic}`),
      on: mark.topics.includes(topic),
      choose: tell(aboutTopic(topic)),
    })),
  };
  const strength: FactPage = {
    id: "strength",
    title: t("strength.title"),
    note: null,
    choices: STRENGTHS.map(({ id, strength: value, picture }) => ({
      id,
      picture,
      word: t(`strength.${id}`),
      on: mark.strength === value,
      choose: tell(mattering(value)),
    })),
  };
  const barrier: FactChoice = {
    id: "barrier",
    picture: <KindPictogram kind="barrier" size={44} />,
    word: t("here.barrier"),
    on: mark.kind === "barrier",
    choose: tell(noWayThrough),
  };
  // Asked once: where another place is the beginning of the day, the question is answered.
  const anchor: FactChoice = {
    id: "anchor",
    picture: <AlarmClock {...look} />,
    word: t("here.anchor"),
    on: mark.anchor,
    choose: tell(dayStartsHere),
  };
  const here: FactPage = {
    id: "here",
    title: t("here.title"),
    note: mark.anchor ? t("here.anchorNote") : null,
    // Of a child under 14 no home is known.
    choices: anchored || minors === "any-age" ? [barrier] : [barrier, anchor],
  };
  const certainty: FactPage = {
    id: "certainty",
    title: t("certainty.title"),
    note: null,
    choices: [
      ...CERTAINTIES.map((certain) => ({
        id: certain,
        picture: CERTAINTY_PICTURES[certain],
        word: t(`certainty.${certain}`),
        on: mark.location?.certainty === certain,
        choose: tell(certainAs(certain)),
      })),
      {
        id: "elsewhere",
        picture: <MapPinOff {...look} />,
        word: t("certainty.elsewhere"),
        on: mark.location === null,
        // Back on the map it has to be put somewhere.
        choose: mark.location ? tell(notOnThisMap) : () => board.startCrosshair(mark.id, "place", "list"),
      },
    ],
  };
  // On a free sheet, where a mark is and how sure that is has a step of its own.
  const onSheet = mark.sketch?.space === "sheet";
  return [
    times,
    ...(asked.length > 0 ? [topics] : []),
    strength,
    here,
    ...(onSheet ? [] : [certainty]),
    privatePage,
  ];
}
