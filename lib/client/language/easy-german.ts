import map from "@/lib/i18n/messages/de-simple/map.json";
import rest from "@/lib/i18n/messages/de-simple/rest.json";
import room from "@/lib/i18n/messages/de-simple/room.json";
import sheet from "@/lib/i18n/messages/de-simple/sheet.json";
import sound from "@/lib/i18n/messages/de-simple/sound.json";
import talk from "@/lib/i18n/messages/de-simple/talk.json";
import way from "@/lib/i18n/messages/de-simple/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
