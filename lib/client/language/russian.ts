import map from "@/lib/i18n/messages/ru/map.json";
import rest from "@/lib/i18n/messages/ru/rest.json";
import room from "@/lib/i18n/messages/ru/room.json";
import sheet from "@/lib/i18n/messages/ru/sheet.json";
import sound from "@/lib/i18n/messages/ru/sound.json";
import talk from "@/lib/i18n/messages/ru/talk.json";
import way from "@/lib/i18n/messages/ru/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
