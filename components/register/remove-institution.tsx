"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call, type Refusal } from "@/lib/client/desk/calls";

/** Deletes an entry in the version on the screen, once that was confirmed. */
export function RemoveInstitution(props: {
  /** Call of the study's institutions. */
  address: string;
  base: string;
  stored: { id: string; version: number; institution: { name: string } };
  onRefused: (refusal: Refusal) => void;
}) {
  const t = useTranslations("register.form");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { id, version, institution } = props.stored;

  async function remove() {
    const outcome = await call("DELETE", `${props.address}/${id}`, undefined, { "If-Match": `"${version}"` });
    setAsking(false);
    if (!outcome.ok) return props.onRefused(outcome);
    router.push(props.base);
    router.refresh();
  }

  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t("remove")}
      </Button>
      {asking ? (
        <Dialog
          title={t("remove")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("cancel")}</Button>
              <Button look="danger" onClick={() => void remove()}>
                {t("remove")}
              </Button>
            </>
          }
        >
          <p>{t("removeSure", { name: institution.name })}</p>
        </Dialog>
      ) : null}
    </>
  );
}
