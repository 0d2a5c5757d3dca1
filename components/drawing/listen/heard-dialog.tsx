import type { ComponentProps } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { PageId } from "@/lib/domain/study/clips";
import { Listen } from "./listen";

/** A dialog whose words can be heard. */
export function HeardDialog({
  clip,
  ...dialog
}: Omit<ComponentProps<typeof Dialog>, "beside"> & { clip: PageId }) {
  return <Dialog {...dialog} beside={<Listen clip={clip} />} />;
}
