import common from "@/lib/i18n/messages/fa/common.json";
import errors from "@/lib/i18n/messages/fa/errors.json";
import map from "@/lib/i18n/messages/fa/map.json";
import receipt from "@/lib/i18n/messages/fa/receipt.json";
import rest from "@/lib/i18n/messages/fa/rest.json";
import room from "@/lib/i18n/messages/fa/room.json";
import sheet from "@/lib/i18n/messages/fa/sheet.json";
import talk from "@/lib/i18n/messages/fa/talk.json";
import sound from "@/lib/i18n/messages/fa/sound.json";
import way from "@/lib/i18n/messages/fa/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
