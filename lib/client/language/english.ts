import map from "@/lib/i18n/messages/en/map.json";
import rest from "@/lib/i18n/messages/en/rest.json";
import room from "@/lib/i18n/messages/en/room.json";
import sheet from "@/lib/i18n/messages/en/sheet.json";
import sound from "@/lib/i18n/messages/en/sound.json";
import talk from "@/lib/i18n/messages/en/talk.json";
import way from "@/lib/i18n/messages/en/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
