"use client";
import { useTranslations } from "use-intl";
import { ROLES, type Role } from "@/lib/domain/access/roles";
import styles from "./people.module.css";

/** Roles to tick, each with what it sees. */
export function RoleChoice(props: { chosen: readonly Role[]; onChange: (roles: readonly Role[]) => void }) {
  const t = useTranslations("people");
  const words = useTranslations("desk");
  const { chosen, onChange } = props;
  return (
    <fieldset className={styles["roles"]}>
      <legend>{t("invite.roles")}</legend>
      {ROLES.map((role) => (
        <label key={role} className={styles["choice"]}>
          <input
            type="checkbox"
            name="roles"
            value={role}
            checked={chosen.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
            }
          />
          <span>
            {words(`roles.${role}`)}
            <span className={styles["quiet"]}>{t(`see.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
