import common from "@/lib/i18n/messages/de-simple/common.json";
import errors from "@/lib/i18n/messages/de-simple/errors.json";
import map from "@/lib/i18n/messages/de-simple/map.json";
import receipt from "@/lib/i18n/messages/de-simple/receipt.json";
import rest from "@/lib/i18n/messages/de-simple/rest.json";
import room from "@/lib/i18n/messages/de-simple/room.json";
import sheet from "@/lib/i18n/messages/de-simple/sheet.json";
import talk from "@/lib/i18n/messages/de-simple/talk.json";
import sound from "@/lib/i18n/messages/de-simple/sound.json";
import way from "@/lib/i18n/messages/de-simple/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
