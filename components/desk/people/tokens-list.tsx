"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { FramedTable } from "../table/framed-table";

export interface TokenRow {
  id: string;
  name: string;
  study: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

/** The person's keys for programs; each can be made invalid at once. */
export function TokensList({ tokens }: { tokens: readonly TokenRow[] }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const day = (time: string) => format.dateTime(new Date(time), { dateStyle: "medium" });

  async function revoke(id: string) {
    const answer = await call("DELETE", `/api/account/tokens/${id}`);
    setFailed(!answer.ok);
    router.refresh();
  }

  if (tokens.length === 0) return <p>{t("account.tokensNone")}</p>;
  return (
    <>
      <div role="alert">{failed ? <p className="desk-problem">{t("account.failed")}</p> : null}</div>
      <FramedTable
        label={t("account.tokensTitle")}
        head={(["tokenName", "tokenStudy", "tokenUntil", "tokenUsed", "actions"] as const).map((column) => (
          <th key={column} scope="col">
            {t(`account.${column}`)}
          </th>
        ))}
      >
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">
              <bdi>{token.name}</bdi>
            </th>
            <td>{token.study}</td>
            <td>{day(token.expiresAt)}</td>
            <td>{token.lastUsedAt === null ? t("account.tokenNever") : day(token.lastUsedAt)}</td>
            <td>
              <Button
                look="quiet"
                aria-label={t("account.revokeOf", { name: token.name })}
                onClick={() => void revoke(token.id)}
              >
                {t("account.revoke")}
              </Button>
            </td>
          </tr>
        ))}
      </FramedTable>
    </>
  );
}
