import { List, MapPinPlus, MessagesSquare, Search } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { LiveMark, Position } from "@/lib/domain/drawing/document";
import type { NamedMap } from "@/lib/client/nearby/nearby-places";
import type { Board } from "@/lib/client/room/board";
import type { SurfaceHost } from "@/lib/client/room/surface-host";
import { MarkSigns } from "../mark/mark-signs";
import { useWords } from "../words";
import { MarkEditor } from "./mark-editor";
import { NearbyList } from "./nearby-list";
import "./places.css";

/** What the dialog is opened with. */
export interface ListView {
  /** The mark being changed, or null for the list. */
  markId: string | null;
  /** The search for places by their name comes first. */
  finding?: boolean;
}

interface PlacesProps extends ListView {
  board: Board;
  host: SurfaceHost;
  center: Position;
  /** The map whose names can be searched; left out where only the marks themselves are in hand. */
  map?: NamedMap;
  marks: readonly LiveMark[];
  onShow: (markId: string | null) => void;
  /** A helper starts the talk about the map, also without a network; left out where it is not for now. */
  onTalk?: (() => void) | undefined;
  /** What else can be done with the whole map. */
  more?: ReactNode;
  onClose: () => void;
}

/** "My places" in words: everything the map can do can be done here, without the map. */
export function PlacesDialog(props: PlacesProps) {
  const t = useTranslations("room");
  const [said, setSaid] = useState("");
  const index = props.marks.findIndex((mark) => mark.id === props.markId);
  const mark = props.marks[index];
  const words = useWords(props.center);
  return (
    <Dialog
      key={mark?.id ?? "list"}
      side
      // Without the name that is being written below: a heading that grows would move the button under a finger.
      title={mark ? words.name({ ...mark, label: null }, index + 1) : t("list.title")}
      onClose={props.onClose}
      actions={
        <Button look="primary" onClick={props.onClose}>
          {t("list.close")}
        </Button>
      }
    >
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {mark ? (
        <MarkEditor
          {...props}
          mark={mark}
          index={index}
          onRemoved={() => {
            setSaid(t("editor.removed"));
            props.onShow(null);
          }}
        />
      ) : (
        <Lists {...props} said={said} onSaid={setSaid} />
      )}
    </Dialog>
  );
}

/** One's own places, and those of the map by name. */
function Lists(props: PlacesProps & { said: string; onSaid: (said: string) => void }) {
  const t = useTranslations("room.near");
  const [finding, setFinding] = useState(props.finding ?? false);
  if (!props.map) return <PlacesList {...props} />;
  return (
    <>
      <div className="places-tabs" role="group" aria-label={t("mine")}>
        <Button aria-pressed={!finding} onClick={() => setFinding(false)}>
          <List aria-hidden className="mirrored" />
          {t("mine")}
        </Button>
        <Button aria-pressed={finding} data-choice="find" onClick={() => setFinding(true)}>
          <Search aria-hidden />
          {t("find")}
        </Button>
      </div>
      {finding ? (
        <NearbyList
          map={props.map}
          onChoose={(at, name) => {
            props.onSaid(t("placed", { name }));
            props.onShow(props.board.putNear(at, name));
          }}
        />
      ) : (
        <PlacesList {...props} />
      )}
    </>
  );
}

function PlacesList(props: PlacesProps & { said: string }) {
  const t = useTranslations("room.list");
  const talk = useTranslations("talk");
  const words = useWords(props.center);
  return (
    <>
      {props.marks.length === 0 && <p className="places-empty">{t("empty")}</p>}
      {props.said && <p aria-hidden>{props.said}</p>}
      <ol className="places">
        {props.marks.map((mark, index) => (
          <li key={mark.id}>
            <button type="button" className="place" onClick={() => props.onShow(mark.id)}>
              <MarkSigns mark={mark} />
              <span className="place-words">
                <strong>
                  <bdi>{words.name(mark, index + 1)}</bdi>
                </strong>
                {words.details(mark).map((detail) => (
                  <span key={detail}>{detail}</span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Button
        className="places-add"
        data-choice="add"
        onClick={(event) => {
          props.board.startCrosshair(null, "place", event.detail === 0 ? "keyboard" : "list");
          props.onClose();
        }}
      >
        <MapPinPlus aria-hidden />
        {t("add")}
      </Button>
      {props.onTalk && (
        <Button
          look="quiet"
          className="places-add"
          data-choice="talk"
          onClick={() => {
            props.onClose();
            props.onTalk?.();
          }}
        >
          <MessagesSquare aria-hidden />
          {talk("helper")}
        </Button>
      )}
      {props.more}
    </>
  );
}
