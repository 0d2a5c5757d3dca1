import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Tablet } from "@/lib/client/handover/tablet";
import { downloadFile } from "@/lib/client/picture/download-file";

/** The last resort: all that has not arrived, sealed, as a file. */
export function SaveFile({ tablet }: { tablet: Tablet }) {
  const t = useTranslations("rest.file");
  const [said, say] = useState<"saved" | "nothing" | "failed" | null>(null);
  const save = async () => {
    const file = await tablet.file();
    if (file) downloadFile(new Blob([file.text], { type: "application/octet-stream" }), file.name);
    say(file ? "saved" : "nothing");
  };
  return (
    <div className="rest-file">
      <Button data-choice="save-file" onClick={() => void save().catch(() => say("failed"))}>
        <FileDown aria-hidden />
        {t("save")}
      </Button>
      <p className="screen-note" role="status">
        {t(said ?? "hint")}
      </p>
    </div>
  );
}
