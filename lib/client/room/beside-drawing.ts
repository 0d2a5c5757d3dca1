import { createBeside } from "@/lib/client/beside/beside";
import type { Beside, BesideWorld } from "@/lib/client/beside/beside";
import { createPhoto } from "@/lib/client/picture/photo";
import type { Photo, PhotoWorld } from "@/lib/client/picture/photo";
import { createStillShown } from "@/lib/client/picture/still-shown";
import type { StillShown } from "@/lib/client/picture/still-shown";
import { createVoices } from "@/lib/client/sound/voices";
import type { Voices, VoicesWorld } from "@/lib/client/sound/voices";

/** Voices and photograph of the person at the tablet, and the one place where both are kept. */
export interface BesideDrawing {
  beside: Beside;
  voices: Voices;
  photo: Photo;
  stillShown: StillShown;
}

export function createBesideDrawing(
  world: BesideWorld & Omit<VoicesWorld & PhotoWorld, "beside">,
): BesideDrawing {
  const beside = createBeside(world);
  return {
    beside,
    voices: createVoices({ ...world, beside }),
    photo: createPhoto({ ...world, beside }),
    stillShown: createStillShown(),
  };
}
