import map from "@/lib/i18n/messages/de/map.json";
import rest from "@/lib/i18n/messages/de/rest.json";
import room from "@/lib/i18n/messages/de/room.json";
import sheet from "@/lib/i18n/messages/de/sheet.json";
import sound from "@/lib/i18n/messages/de/sound.json";
import talk from "@/lib/i18n/messages/de/talk.json";
import way from "@/lib/i18n/messages/de/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
