import { outcomeOf, type Outcome } from "./calls";
import type { Following } from "./follow-job";

/** Puts a large file, telling per cent on the way; aborting stops it (`cancelled`). The cookie goes along. */
export function uploadFile<T>(
  path: string,
  file: Blob,
  { onProgress, signal }: Following,
): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest(); // fetch tells nothing while it sends
    const stop = () => request.abort();
    const end = (outcome: Outcome<T> | Promise<Outcome<T>>) => {
      signal.removeEventListener("abort", stop);
      resolve(outcome);
    };
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total));
    request.onload = () =>
      end(
        outcomeOf<T>(
          new Response(request.status === 204 ? null : request.responseText, { status: request.status }),
        ),
      );
    request.onerror = () => end({ ok: false, code: "offline" });
    request.onabort = () => end({ ok: false, code: "cancelled" });
    signal.addEventListener("abort", stop);
    request.open("PUT", path);
    request.send(file);
  });
}
