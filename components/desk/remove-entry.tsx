"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { call, type Refusal } from "@/lib/client/desk/calls";

/** Deletes an entry in the version on the screen, once that was confirmed, and goes back to its list. */
export function RemoveEntry(props: {
  texts: { remove: string; sure: string; cancel: string };
  /** The entry's own call. */
  address: string;
  version: number;
  /** Page of the list. */
  base: string;
  onRefused: (refusal: Refusal) => void;
}) {
  const { texts, address, version, base, onRefused } = props;
  const router = useRouter();
  const [asking, setAsking] = useState(false);

  async function remove() {
    const outcome = await call("DELETE", address, undefined, { "If-Match": `"${version}"` });
    setAsking(false);
    if (!outcome.ok) return onRefused(outcome);
    router.push(base);
    router.refresh();
  }

  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {texts.remove}
      </Button>
      {asking ? (
        <Dialog
          title={texts.remove}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{texts.cancel}</Button>
              <Button look="danger" onClick={() => void remove()}>
                {texts.remove}
              </Button>
            </>
          }
        >
          <p>{texts.sure}</p>
        </Dialog>
      ) : null}
    </>
  );
}
