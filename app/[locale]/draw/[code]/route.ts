import { roomDocument } from "@/lib/server/room-document";

/** The drawing room: one document for every code and language; it reads both from its address. */
export const GET = () => roomDocument("room");
