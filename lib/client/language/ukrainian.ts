import common from "@/lib/i18n/messages/uk/common.json";
import errors from "@/lib/i18n/messages/uk/errors.json";
import map from "@/lib/i18n/messages/uk/map.json";
import receipt from "@/lib/i18n/messages/uk/receipt.json";
import rest from "@/lib/i18n/messages/uk/rest.json";
import room from "@/lib/i18n/messages/uk/room.json";
import sheet from "@/lib/i18n/messages/uk/sheet.json";
import talk from "@/lib/i18n/messages/uk/talk.json";
import sound from "@/lib/i18n/messages/uk/sound.json";
import way from "@/lib/i18n/messages/uk/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
