import common from "@/lib/i18n/messages/ti/common.json";
import errors from "@/lib/i18n/messages/ti/errors.json";
import map from "@/lib/i18n/messages/ti/map.json";
import receipt from "@/lib/i18n/messages/ti/receipt.json";
import rest from "@/lib/i18n/messages/ti/rest.json";
import room from "@/lib/i18n/messages/ti/room.json";
import sheet from "@/lib/i18n/messages/ti/sheet.json";
import talk from "@/lib/i18n/messages/ti/talk.json";
import sound from "@/lib/i18n/messages/ti/sound.json";
import way from "@/lib/i18n/messages/ti/way.json";

export const messages = { common, errors, map, receipt, rest, room, sheet, talk, sound, way };
