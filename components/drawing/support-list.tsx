import { HeartHandshake } from "lucide-react";
import { useTranslations } from "use-intl/react";
import type { Room } from "@/lib/client/room/room";
import "./support-list.css";

/** Local people to turn to, when drawing stirs something up; nothing where a study names none. */
export function SupportList({ room }: { room: Room }) {
  const t = useTranslations("way.support");
  const { support } = room.workshop;
  if (support.length === 0) return null;
  return (
    <section className="support">
      <HeartHandshake aria-hidden size={32} />
      <div>
        <h2>{t("title")}</h2>
        <ul>
          {support.map(({ name, contact }) => (
            <li key={name}>
              <bdi>{name}</bdi> <bdi className="support-contact">{contact}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
