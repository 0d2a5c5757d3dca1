import map from "@/lib/i18n/messages/ar/map.json";
import rest from "@/lib/i18n/messages/ar/rest.json";
import room from "@/lib/i18n/messages/ar/room.json";
import sheet from "@/lib/i18n/messages/ar/sheet.json";
import sound from "@/lib/i18n/messages/ar/sound.json";
import talk from "@/lib/i18n/messages/ar/talk.json";
import way from "@/lib/i18n/messages/ar/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
