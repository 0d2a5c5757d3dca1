import { useTranslations } from "use-intl/react";
import type { Tablet } from "@/lib/client/handover/tablet";
import { Listen } from "../listen/listen";
import { SaveFile } from "./save-file";
import "./rest.css";

/** Nothing can be stored: said loudly, with the way out. */
export function StorageTrouble({ tablet }: { tablet: Tablet }) {
  const t = useTranslations("rest");
  return (
    <div className="storage-trouble" role="alert" data-read>
      <p>{t("trouble")}</p>
      <Listen clip="page-storage" text={t("trouble")} />
      <SaveFile tablet={tablet} />
    </div>
  );
}
