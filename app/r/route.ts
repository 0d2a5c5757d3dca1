import { roomDocument } from "@/lib/server/room-document";

/** The receipt page: read, correct or erase one's own drawing. The key stays in the fragment. */
export const GET = () => roomDocument("receipt");
