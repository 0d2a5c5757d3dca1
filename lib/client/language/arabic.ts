import common from "@/lib/i18n/messages/ar/common.json";
import errors from "@/lib/i18n/messages/ar/errors.json";
import map from "@/lib/i18n/messages/ar/map.json";
import receipt from "@/lib/i18n/messages/ar/receipt.json";
import rest from "@/lib/i18n/messages/ar/rest.json";
import room from "@/lib/i18n/messages/ar/room.json";
import sheet from "@/lib/i18n/messages/ar/sheet.json";
import talk from "@/lib/i18n/messages/ar/talk.json";
import sound from "@/lib/i18n/messages/ar/sound.json";
import way from "@/lib/i18n/messages/ar/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
