import type { Session } from "@/lib/domain/drawing/session";
import { photographedSheet } from "@/lib/domain/sheet/sheet-plane";
import type { Sheet } from "@/lib/domain/sheet/sheet-plane";
import type { Beside } from "@/lib/client/beside/beside";
import type { EncodedPhoto } from "./encode-photo";

export interface PhotoWorld {
  beside: Beside;
  session: () => Session;
  /** Puts another sheet under the marks. */
  lay: (sheet: Sheet) => void;
  later: (milliseconds: number, work: () => void) => () => void;
}

/** The photograph of a drawing on paper that lies on the sheet of the person at the tablet. */
export interface Photo {
  /** Whether one lies there. */
  lies(): boolean;
  /** Resolves when it is on the disk and the document speaks of it; the sheet takes its shape. */
  keep(photo: EncodedPhoto): Promise<void>;
  /** Takes it away, here and at the server. The sheet keeps its shape, for what was traced lies on it. */
  remove(): void;
  /** Its pixels as soon as this tablet or the server has them; null when it does not lie there any more. */
  pixels(): Promise<ImageBitmap | null>;
}

const AGAIN_MS = 10_000;

export function createPhoto({ beside, session, lay, later }: PhotoWorld): Photo {
  const lies = () => session().sheet?.picture === true;
  return {
    lies,
    keep: ({ bytes, width, height }) => beside.keep(null, bytes, () => lay(photographedSheet(width, height))),
    remove() {
      const { sheet } = session();
      if (sheet) lay({ ...sheet, picture: false });
    },
    async pixels() {
      const { sheet } = session();
      while (lies() && session().sheet === sheet) {
        const bytes = await beside.bytes(null);
        if (bytes) return createImageBitmap(new Blob([bytes]));
        await new Promise<void>((resolve) => later(AGAIN_MS, resolve));
      }
      return null;
    },
  };
}
