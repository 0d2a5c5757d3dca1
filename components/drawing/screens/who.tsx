import {
  Accessibility,
  ArrowRight,
  Briefcase,
  Building2,
  ChartColumn,
  EyeOff,
  Landmark,
  Map,
  Shield,
  ShieldCheck,
  Users,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { textIn } from "@/lib/domain/study/definition";
import type { Room } from "@/lib/client/room/room";
import { HelpedSwitch } from "../orders/helped-switch";
import { SupportList } from "../support-list";
import { useObservable } from "../use-observable";
import { Crossed } from "./crossed";
import { Paragraphs } from "./paragraphs";
import { Screen } from "./screen";
import "../quiet-link.css";
import "./who.css";

const ABSENT = [
  ["immigration", Landmark],
  ["jobcentre", Briefcase],
  ["police", Shield],
] as const;

/** Who asks, who is not in the room, and who sees what: said before anything is asked. */
export function WhoScreen({ room }: { room: Room }) {
  const t = useTranslations("way.who");
  const common = useTranslations("way");
  const { session } = useObservable(room);
  const { who, languages, kPlanner } = room.workshop;
  return (
    <Screen
      title={t("title")}
      clip="who"
      foot={
        <Button look="primary" data-next onClick={room.next}>
          {common("next")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      }
    >
      <Paragraphs text={who ? textIn(who, session.language, languages) : t("text")} />
      <section>
        <h2 className="who-head">{t("notHere")}</h2>
        <ul className="who-absent">
          {ABSENT.map(([id, Picture]) => (
            <li key={id}>
              <Crossed>
                <Picture aria-hidden size={56} strokeWidth={1.5} />
              </Crossed>
              {t(id)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="who-head">{t("sees")}</h2>
        <ul className="who-sees">
          <Sees Who={Users} What={Map} name={t("people")} text={t("peopleSee")} />
          <Sees
            Who={Building2}
            What={ChartColumn}
            name={t("city")}
            text={t("citySees", { count: kPlanner })}
          />
          <Sees Who={EyeOff} What={null} name={t("nobody")} text={t("nobodySees")} />
        </ul>
      </section>
      <SupportList room={room} />
      <HelpedSwitch room={room} />
      <FurtherPages code={room.workshop.code} />
    </Screen>
  );
}

/** What is kept of whom, and what everybody may expect: pages of the server, which lead back here. */
function FurtherPages({ code }: { code: string }) {
  const t = useTranslations("way.who");
  const locale = useLocale();
  if (!navigator.onLine) return null;
  return (
    <p className="who-further">
      <a className="quiet-link" href={`/${locale}/notice?code=${code}&from=room`}>
        <ShieldCheck aria-hidden size={24} />
        {t("privacy")}
      </a>
      <a className="quiet-link" href={`/${locale}/accessibility?from=room`}>
        <Accessibility aria-hidden size={24} />
        {t("accessibility")}
      </a>
    </p>
  );
}

function Sees({
  Who,
  What,
  name,
  text,
}: {
  Who: LucideIcon;
  What: LucideIcon | null;
  name: string;
  text: string;
}) {
  return (
    <li>
      <Who aria-hidden size={48} strokeWidth={1.5} />
      <span>
        <strong>{name}</strong> {text}
      </span>
      {What && <What aria-hidden size={48} strokeWidth={1.5} />}
    </li>
  );
}
