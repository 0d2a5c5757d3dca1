import { Camera, Check, ImageOff, RotateCcw } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { encodePhoto } from "@/lib/client/picture/encode-photo";
import type { EncodedPhoto } from "@/lib/client/picture/encode-photo";
import type { Photo } from "@/lib/client/picture/photo";
import { HeardDialog } from "../listen/heard-dialog";

type Trouble = "failed" | "tooBig" | "full";
type Step =
  { is: "asking"; trouble: Trouble | null } | { is: "busy" } | { is: "looking"; taken: EncodedPhoto };

/** Takes a photograph of a drawing on paper and asks whether it can be read, before it lies on the sheet. */
export function PaperDialog(props: { photo: Photo; drawn: boolean; onClose: () => void }) {
  const t = useTranslations("sheet.paper");
  const { photo, onClose } = props;
  const [step, setStep] = useState<Step>({ is: "asking", trouble: null });
  const input = useRef<HTMLInputElement>(null);
  const lies = photo.lies();
  const take = () => input.current?.click();
  const taken = async (file: File) => {
    setStep({ is: "busy" });
    const encoded = await encodePhoto(file);
    setStep(encoded.ok ? { is: "looking", taken: encoded } : { is: "asking", trouble: encoded.reason });
  };
  const use = (picture: EncodedPhoto) => {
    setStep({ is: "busy" });
    photo.keep(picture).then(onClose, () => setStep({ is: "asking", trouble: "full" }));
  };
  const without = () => {
    if (lies) photo.remove();
    onClose();
  };
  const looking = step.is === "looking";
  return (
    <HeardDialog
      clip="page-paper"
      key={looking ? "looking" : "asking"}
      title={looking ? t("check") : t("title")}
      onClose={onClose}
      actions={
        looking ? (
          <>
            <Button onClick={take}>
              <RotateCcw aria-hidden />
              {t("again")}
            </Button>
            <Button onClick={without}>
              <ImageOff aria-hidden />
              {t("without")}
            </Button>
            <Button look="primary" data-choice="use-photo" onClick={() => use(step.taken)}>
              <Check aria-hidden />
              {t("use")}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{t("close")}</Button>
            {lies && (
              <Button data-choice="remove-photo" onClick={without}>
                <ImageOff aria-hidden />
                {t("remove")}
              </Button>
            )}
            {!props.drawn && (
              <Button look="primary" data-choice="take-photo" disabled={step.is === "busy"} onClick={take}>
                <Camera aria-hidden />
                {t(lies ? "again" : "take")}
              </Button>
            )}
          </>
        )
      }
    >
      {looking ? <Taken photo={step.taken} alt={t("preview")} /> : <p>{t("text")}</p>}
      <p className={step.is === "asking" && step.trouble ? "screen-problem" : "paper-busy"} role="status">
        {step.is === "busy" && t("busy")}
        {step.is === "asking" && step.trouble && t(step.trouble)}
      </p>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ""; // the same one may be chosen again
          if (file) void taken(file);
        }}
      />
    </HeardDialog>
  );
}

function Taken({ photo, alt }: { photo: EncodedPhoto; alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined;
      const address = URL.createObjectURL(new Blob([photo.bytes], { type: "image/jpeg" }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [photo],
  );
  return <img ref={show} className="paper-taken" alt={alt} width={photo.width} height={photo.height} />;
}
