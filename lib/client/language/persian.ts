import map from "@/lib/i18n/messages/fa/map.json";
import rest from "@/lib/i18n/messages/fa/rest.json";
import room from "@/lib/i18n/messages/fa/room.json";
import sheet from "@/lib/i18n/messages/fa/sheet.json";
import sound from "@/lib/i18n/messages/fa/sound.json";
import talk from "@/lib/i18n/messages/fa/talk.json";
import way from "@/lib/i18n/messages/fa/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
