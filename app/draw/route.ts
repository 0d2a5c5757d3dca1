import { roomDocument } from "@/lib/server/room-document";

/** Where the app on a home screen starts: the drawing room of the workshop this tablet was in last. */
export const GET = () => roomDocument("room");
