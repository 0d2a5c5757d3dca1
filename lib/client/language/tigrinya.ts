import map from "@/lib/i18n/messages/ti/map.json";
import rest from "@/lib/i18n/messages/ti/rest.json";
import room from "@/lib/i18n/messages/ti/room.json";
import sheet from "@/lib/i18n/messages/ti/sheet.json";
import sound from "@/lib/i18n/messages/ti/sound.json";
import talk from "@/lib/i18n/messages/ti/talk.json";
import way from "@/lib/i18n/messages/ti/way.json";

export const messages = { map, rest, room, sheet, sound, talk, way };
