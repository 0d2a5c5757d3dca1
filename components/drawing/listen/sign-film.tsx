import { Hand } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keptClip } from "@/lib/client/sound/kept-clips";
import { recordingOf } from "@/lib/client/sound/player";
import { player } from "@/lib/client/sound/page-player";
import { useObservable } from "../use-observable";
import { useSpokenLanguage } from "./spoken-language";

/** Opens the film in sign language for a screen; hidden when the study has none. */
export function SignFilm({ screen }: { screen: string }) {
  const t = useTranslations("sound");
  const spoken = useSpokenLanguage();
  const locale = useLocale();
  const state = useObservable(player);
  const [address, setAddress] = useState<string | null>(null);
  const hash = recordingOf(state, `sign-${screen}`, spoken ?? locale);
  if (!hash) return null;
  const open = async () => {
    player.stop();
    const film = await keptClip(hash);
    if (film) setAddress(URL.createObjectURL(film));
  };
  const close = () => {
    if (address) URL.revokeObjectURL(address);
    setAddress(null);
  };
  return (
    <>
      <Button look="quiet" className="listen" aria-label={t("film")} onClick={() => void open()}>
        <Hand aria-hidden size={34} />
      </Button>
      {address && (
        <Dialog title={t("film")} onClose={close} actions={<Button onClick={close}>{t("close")}</Button>}>
          <video className="listen-film" src={address} controls autoPlay muted playsInline />
        </Dialog>
      )}
    </>
  );
}
