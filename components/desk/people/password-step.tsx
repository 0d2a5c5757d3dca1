import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { Refusal } from "@/lib/client/desk/calls";
import { PasswordField } from "./password-field";
import { passwordRefusal } from "./refused";
import styles from "./people.module.css";

/** The person's password before something about their second factor changes. */
export function PasswordStep(props: {
  text: string;
  action: string;
  look?: "primary";
  refused: Refusal | null;
  onPassword: (password: string) => Promise<void>;
}) {
  const t = useTranslations("people");
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void props.onPassword(String(new FormData(event.currentTarget).get("password") ?? ""));
  }
  return (
    <form className="desk-panel" onSubmit={submit} method="post" action="">
      <p>{props.text}</p>
      <div className={styles["narrow"]}>
        <PasswordField name="password" label="yours" />
        <div role="alert">
          {props.refused ? <p className="desk-problem">{t(passwordRefusal(props.refused))}</p> : null}
        </div>
        <div>
          <Button type="submit" {...(props.look ? { look: props.look } : {})}>
            {props.action}
          </Button>
        </div>
      </div>
    </form>
  );
}
