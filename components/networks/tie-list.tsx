"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useListens } from "@/components/desk/use-listens";
import register from "@/components/register/register.module.css";
import { call } from "@/lib/client/desk/calls";
import { actorLabel } from "@/lib/domain/networks/actor";
import type { Network } from "@/lib/domain/networks/network";
import { otherEnd, TIE_STATES, type TieState } from "@/lib/domain/networks/tie";
import { foldedSearch } from "@/lib/domain/register/search";
import { failureText } from "./failure-text";
import styles from "./networks.module.css";

/** How an actor is tied to each of the others; every choice is stored when it is made. */
export function TieList(props: { study: string; actor: string; network: Network }) {
  const { actor, network } = props;
  const t = useTranslations("networks");
  const listens = useListens();
  const [search, setSearch] = useState("");
  const [said, say] = useState<"ties.saved" | ReturnType<typeof failureText> | null>(null);
  const [states, setStates] = useState<ReadonlyMap<string, TieState>>(
    () =>
      new Map(
        network.ties.flatMap((tie) => {
          const to = otherEnd(tie, actor);
          return to === null ? [] : [[to, tie.state] as const];
        }),
      ),
  );
  const others = network.actors.filter(({ id }) => id !== actor);
  const matches = foldedSearch(search);

  async function change(other: string, word: string) {
    const state = TIE_STATES.find((one) => one === word) ?? null;
    say(null);
    const address = `/api/studies/${encodeURIComponent(props.study)}/networks/ties`;
    const outcome = await call("PUT", address, { one: actor, other, state });
    if (!outcome.ok) return say(failureText(outcome.code));
    setStates((before) => {
      const after = new Map(before);
      if (state === null) after.delete(other);
      else after.set(other, state);
      return after;
    });
    say("ties.saved");
  }

  return (
    <section className={register["group"]} aria-labelledby="actor-ties">
      <h2 id="actor-ties">{t("ties.title")}</h2>
      <p className={register["hint"]}>{t(others.length === 0 ? "ties.alone" : "ties.hint")}</p>
      {others.length > 12 ? (
        <label className="desk-field">
          {t("ties.search")}
          <input type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        </label>
      ) : null}
      <ul className={styles["tieList"]}>
        {others
          .filter((other) => matches(actorLabel(other)))
          .map((other) => (
            <li key={other.id}>
              <label>
                <bdi>{actorLabel(other)}</bdi>
                <select
                  className="desk-select"
                  value={states.get(other.id) ?? ""}
                  disabled={!listens}
                  onChange={(event) => void change(other.id, event.currentTarget.value)}
                >
                  <option value="">{t("ties.none")}</option>
                  {TIE_STATES.map((state) => (
                    <option key={state} value={state}>
                      {t(`terms.${state}`)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
      </ul>
      <p role="status" className={said === null || said === "ties.saved" ? undefined : "desk-problem"}>
        {said === null ? null : t(said)}
      </p>
    </section>
  );
}
