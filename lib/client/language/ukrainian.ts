import map from "@/lib/i18n/messages/uk/map.json";
import rest from "@/lib/i18n/messages/uk/rest.json";
import room from "@/lib/i18n/messages/uk/room.json";
import sheet from "@/lib/i18n/messages/uk/sheet.json";
import sound from "@/lib/i18n/messages/uk/sound.json";
import talk from "@/lib/i18n/messages/uk/talk.json";
import way from "@/lib/i18n/messages/uk/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
