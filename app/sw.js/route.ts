import { serviceWorker } from "@/lib/server/room-document";

export const GET = () => serviceWorker();
