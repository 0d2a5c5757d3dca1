import map from "@/lib/i18n/messages/ku/map.json";
import rest from "@/lib/i18n/messages/ku/rest.json";
import room from "@/lib/i18n/messages/ku/room.json";
import sheet from "@/lib/i18n/messages/ku/sheet.json";
import sound from "@/lib/i18n/messages/ku/sound.json";
import talk from "@/lib/i18n/messages/ku/talk.json";
import way from "@/lib/i18n/messages/ku/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
