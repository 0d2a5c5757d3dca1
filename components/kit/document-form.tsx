"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { addDocument, type Edit } from "@/lib/domain/kit/edits";
import type { KitWords } from "./use-kit-words";
import kit from "./kit.module.css";

/** Names a document and where it lies; nothing is uploaded. */
export function DocumentForm({
  id,
  words: { t },
  onEdit,
}: {
  id: string;
  words: KitWords;
  onEdit: (edit: Edit) => void;
}) {
  const [title, setTitle] = useState("");
  const [where, setWhere] = useState("");
  return (
    <details className={kit["more"]}>
      <summary>{t("evidence.addDocument")}</summary>
      <form
        className={kit["row"]}
        onSubmit={(event) => {
          event.preventDefault();
          const addedOn = new Date().toISOString().slice(0, 10);
          onEdit(
            addDocument(id, {
              id: crypto.randomUUID(),
              kind: "document",
              title: title.trim(),
              where: where.trim(),
              addedOn,
            }),
          );
          setTitle("");
          setWhere("");
        }}
      >
        <label className="desk-field">
          {t("evidence.documentTitle")}
          <input
            value={title}
            required
            maxLength={200}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
        <label className="desk-field">
          {t("evidence.documentWhere")}
          <input
            value={where}
            maxLength={500}
            onChange={({ currentTarget }) => setWhere(currentTarget.value)}
          />
        </label>
        <Button type="submit" disabled={title.trim() === ""}>
          {t("evidence.add")}
        </Button>
      </form>
    </details>
  );
}
