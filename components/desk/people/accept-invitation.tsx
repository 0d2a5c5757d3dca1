"use client";
import { useEffect, useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/client/desk/calls";
import { textIn } from "@/lib/domain/study/definition";
import type { Role } from "@/lib/domain/access/roles";
import { SignInForm } from "../sign-in-form";
import signIn from "../sign-in.module.css";
import { CodeForm } from "./code-form";
import { NewAccountForm } from "./new-account-form";

export interface Seen {
  title: Readonly<Record<string, string>>;
  languages: readonly string[];
  email: string;
  name: string;
  roles: readonly Role[];
  invitedBy: string;
  next: "new" | "sign-in" | "ready";
}

type State =
  { at: "looking" } | { at: "gone" } | { at: "offline" } | { at: "seen"; token: string; seen: Seen };

/** What the link invites to. Its token stands behind the # of the address, which browsers send to no server. */
export function AcceptInvitation(props: { codeAwaited: boolean; signedInAs: string | null }) {
  const t = useTranslations("people");
  const words = useTranslations("desk");
  const format = useFormatter();
  const locale = useLocale();
  const [state, setState] = useState<State>({ at: "looking" });

  useEffect(() => {
    const token = window.location.hash.slice(1);
    let left = false;
    void call<Seen>("POST", "/api/invitations", { token }).then((answer) => {
      if (left) return;
      if (answer.ok) setState({ at: "seen", token, seen: answer.value });
      else setState({ at: answer.code === "not-found" || answer.code === "invalid" ? "gone" : "offline" });
    });
    return () => {
      left = true;
    };
  }, []);

  if (state.at !== "seen") return <p role="status">{t(`accept.${state.at}`)}</p>;
  const { token, seen } = state;
  return (
    <>
      <div>
        <p>
          {t("accept.invited", { by: seen.invitedBy, study: textIn(seen.title, locale, seen.languages) })}
        </p>
        <p>
          {t("accept.roles", {
            count: seen.roles.length,
            roles: format.list(seen.roles.map((role) => words(`roles.${role}`))),
          })}
        </p>
      </div>
      {way()}
    </>
  );

  function way() {
    if (seen.next === "new") return <NewAccountForm token={token} email={seen.email} name={seen.name} />;
    if (seen.next === "ready") return <JoinButton token={token} />;
    if (props.codeAwaited) return <CodeForm next={null} />;
    if (props.signedInAs !== null)
      return <p>{t("accept.otherAccount", { name: props.signedInAs, email: seen.email })}</p>;
    return (
      <>
        <p className={signIn["help"]}>{t("accept.known", { email: seen.email })}</p>
        <SignInForm next={null} />
      </>
    );
  }
}

function JoinButton({ token }: { token: string }) {
  const t = useTranslations("people");
  const locale = useLocale();
  const [refused, setRefused] = useState<string | null>(null);

  async function join() {
    const answer = await call<{ study: string }>("POST", "/api/invitations/acceptance", { token });
    if (answer.ok) window.location.assign(`/${locale}/desk/${encodeURIComponent(answer.value.study)}`);
    else setRefused(answer.code);
  }

  return (
    <div className="desk-panel">
      <p>{t("accept.ready")}</p>
      <div role="alert">
        {refused ? (
          <p className="desk-problem">
            {t(refused === "role-conflict" ? "accept.conflict" : "accept.failed")}
          </p>
        ) : null}
      </div>
      <Button look="primary" onClick={() => void join()}>
        {t("accept.join")}
      </Button>
    </div>
  );
}
