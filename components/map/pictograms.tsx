import {
  ATTITUDE_PICTOGRAMS,
  KIND_PICTOGRAMS,
  LANDMARK_PICTOGRAMS,
  WISH_PICTOGRAMS,
} from "@/lib/client/map/pictograms";
import type { LandmarkKind, Pictogram } from "@/lib/client/map/pictograms";
import type { Attitude, Kind, Wish } from "@/lib/domain/drawing/terms";
import "./pictograms.css";

interface SignProps {
  /** Edge in CSS pixels; 48 when left out. */
  size?: number | undefined;
  /** The text in words stands beside a pictogram; without it the pictogram is silent for screen readers. */
  title?: string | undefined;
}

/** The sign of an attitude: disc, heart or diamond in its colour. */
export const AttitudePictogram = ({ attitude, ...sign }: SignProps & { attitude: Attitude }) => (
  <Sign pictogram={ATTITUDE_PICTOGRAMS[attitude]} tone={attitude} {...sign} />
);

export const WishPictogram = ({ wish, ...sign }: SignProps & { wish: Wish }) => (
  <Sign pictogram={WISH_PICTOGRAMS[wish]} tone="ink" {...sign} />
);

/** Place, way, area, barrier in the colour of the text around it. */
export const KindPictogram = ({ kind, ...sign }: SignProps & { kind: Kind }) => (
  <Sign pictogram={KIND_PICTOGRAMS[kind]} tone="ink" {...sign} />
);

export const LandmarkPictogram = ({ landmark, ...sign }: SignProps & { landmark: LandmarkKind }) => (
  <Sign pictogram={LANDMARK_PICTOGRAMS[landmark]} tone="ink" {...sign} />
);

function Sign({
  pictogram,
  tone,
  size = 48,
  title,
}: SignProps & { pictogram: Pictogram; tone: Attitude | "ink" }) {
  const { frame, shapes } = pictogram;
  return (
    <svg
      className={`pictogram pictogram-${tone} pictogram-${frame?.style ?? "bare"}`}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      focusable="false"
      {...(title === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": title })}
    >
      {frame && <path className="pictogram-frame" d={frame.d} />}
      {shapes.map(({ d, as }) => (
        <path key={d} className={`pictogram-${as}`} d={d} />
      ))}
    </svg>
  );
}
