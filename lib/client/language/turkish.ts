import map from "@/lib/i18n/messages/tr/map.json";
import rest from "@/lib/i18n/messages/tr/rest.json";
import room from "@/lib/i18n/messages/tr/room.json";
import sheet from "@/lib/i18n/messages/tr/sheet.json";
import sound from "@/lib/i18n/messages/tr/sound.json";
import talk from "@/lib/i18n/messages/tr/talk.json";
import way from "@/lib/i18n/messages/tr/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
