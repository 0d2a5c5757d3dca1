import { readSmallJson } from "@/lib/server/body";
import { config } from "@/lib/server/config";
import { feedbackCookie, feedbackDevice } from "@/lib/server/feedback-device";
import { endpoint } from "@/lib/server/http";
import { answerRound } from "@/lib/services/feedback/answer-round";
import { newDevice } from "@/lib/services/feedback/device";

/** A device's answer to a finding; the first one gives it what it can change the answer with. */
export const PUT = endpoint<{ code: string }>(async (request, ctx, { code }) => {
  const known = feedbackDevice(request.headers);
  const device = known ?? newDevice();
  await answerRound(ctx, { code, device, body: await readSmallJson(request) });
  const secure = config().baseUrl.startsWith("https:");
  const headers: HeadersInit = known === null ? { "Set-Cookie": feedbackCookie(device, secure) } : {};
  return new Response(null, { status: 204, headers });
});
