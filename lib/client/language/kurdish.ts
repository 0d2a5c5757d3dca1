import common from "@/lib/i18n/messages/ku/common.json";
import errors from "@/lib/i18n/messages/ku/errors.json";
import map from "@/lib/i18n/messages/ku/map.json";
import receipt from "@/lib/i18n/messages/ku/receipt.json";
import rest from "@/lib/i18n/messages/ku/rest.json";
import room from "@/lib/i18n/messages/ku/room.json";
import sheet from "@/lib/i18n/messages/ku/sheet.json";
import talk from "@/lib/i18n/messages/ku/talk.json";
import sound from "@/lib/i18n/messages/ku/sound.json";
import way from "@/lib/i18n/messages/ku/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
