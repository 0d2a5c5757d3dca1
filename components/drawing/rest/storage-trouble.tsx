import { useTranslations } from "use-intl/react";
import type { Tablet } from "@/lib/client/handover/tablet";
import { SaveFile } from "./save-file";
import "./rest.css";

/** Nothing can be stored: said loudly, with the way out. */
export function StorageTrouble({ tablet }: { tablet: Tablet }) {
  const t = useTranslations("rest");
  return (
    <div className="storage-trouble" role="alert">
      <p>{t("trouble")}</p>
      <SaveFile tablet={tablet} />
    </div>
  );
}
