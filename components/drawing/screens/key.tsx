import { ArrowRight, KeyRound } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { receiptGroups } from "@/lib/domain/drawing/identifiers";
import type { Room } from "@/lib/client/room/room";
import { useObservable } from "../use-observable";
import { Choice, Choices } from "./choice";
import { Crossed } from "./crossed";
import { Screen } from "./screen";
import "./key.css";

/** The key to one's own map: asked for first, because a card in a pocket may be found; shown only to who wants it. */
export function KeyScreen({ room }: { room: Room }) {
  const { session } = useObservable(room);
  return session.stage === 0 ? <KeyQuestion room={room} /> : <KeyCard room={room} secret={session.secret} />;
}

function KeyQuestion({ room }: { room: Room }) {
  const t = useTranslations("way.key");
  return (
    <Screen title={t("title")} clip="receipt">
      <p>{t("text")}</p>
      <Choices>
        <Choice
          name="card"
          picture={<KeyRound aria-hidden size={64} strokeWidth={1.5} />}
          title={t("card")}
          hint={t("cardHint")}
          onChoose={() => room.takeCard(true)}
        />
        <Choice
          name="no-card"
          picture={
            <Crossed>
              <KeyRound aria-hidden size={64} strokeWidth={1.5} />
            </Crossed>
          }
          title={t("noCard")}
          hint={t("noCardHint")}
          onChoose={() => room.takeCard(false)}
        />
      </Choices>
    </Screen>
  );
}

function KeyCard({ room, secret }: { room: Room; secret: string }) {
  const t = useTranslations("way");
  return (
    <Screen
      title={t("key.shown")}
      clip="receipt-card"
      foot={
        <Button look="primary" data-next onClick={room.next}>
          {t("next")}
          <ArrowRight aria-hidden className="mirrored" />
        </Button>
      }
    >
      <div className="key-card">
        <QrCode text={`${location.origin}/r#${secret}`} label={t("key.scan")} />
        <p className="key" dir="ltr" lang="en" data-own>
          {receiptGroups(secret).map((part, index) => (
            <span key={`${index}-${part}`}>{part}</span>
          ))}
        </p>
      </div>
      <p>
        {t.rich("key.where", { address: () => <bdi className="key-address">{`${location.host}/r`}</bdi> })}
      </p>
      <p>{t("key.keep")}</p>
    </Screen>
  );
}
