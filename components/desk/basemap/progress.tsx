import { useTranslations } from "use-intl";
import type { Work } from "../use-work";
import { WorkProgress } from "../work-progress";
import { failureText } from "./refusals";

/** How far the work on a base map is, and how it ended. */
export function Progress({ work, what, stop }: { work: Work; what: string; stop: string }) {
  const t = useTranslations("basemap");
  const failed = work.refusal && t(failureText(work.refusal));
  return <WorkProgress work={work} what={what} stop={stop} done={t("done")} failed={failed} />;
}
