import common from "@/lib/i18n/messages/de/common.json";
import errors from "@/lib/i18n/messages/de/errors.json";
import map from "@/lib/i18n/messages/de/map.json";
import receipt from "@/lib/i18n/messages/de/receipt.json";
import rest from "@/lib/i18n/messages/de/rest.json";
import room from "@/lib/i18n/messages/de/room.json";
import sheet from "@/lib/i18n/messages/de/sheet.json";
import talk from "@/lib/i18n/messages/de/talk.json";
import sound from "@/lib/i18n/messages/de/sound.json";
import way from "@/lib/i18n/messages/de/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
