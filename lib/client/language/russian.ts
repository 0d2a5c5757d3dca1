import common from "@/lib/i18n/messages/ru/common.json";
import errors from "@/lib/i18n/messages/ru/errors.json";
import map from "@/lib/i18n/messages/ru/map.json";
import receipt from "@/lib/i18n/messages/ru/receipt.json";
import room from "@/lib/i18n/messages/ru/room.json";
import way from "@/lib/i18n/messages/ru/way.json";

export const messages = { common, errors, map, receipt, room, way };
