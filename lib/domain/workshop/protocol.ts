import * as z from "zod";

/** Steps of a workshop in their order, with planned minutes. Source: the reference protocol of the method family. */
export const PROTOCOL_STEPS = {
  prepare: 30,
  arrive: 10,
  consent: 8,
  practice: 5,
  draw: 20,
  talk: 15,
  locate: 10,
  compare: 15,
  wish: 10,
  close: 5,
} as const;
export type ProtocolStep = keyof typeof PROTOCOL_STEPS;

export const protocolSchema = z
  .array(
    z.strictObject({
      /** A known step, whose name the messages have; or one of the workshop's own. */
      step: z.union([z.enum(Object.keys(PROTOCOL_STEPS) as ProtocolStep[]), z.literal("own")]),
      minutes: z.number().int().min(0).max(600),
      /** What is said or done; names a step of one's own. */
      note: z.string().max(600),
    }),
  )
  .max(40);
export type Protocol = z.infer<typeof protocolSchema>;

/** The steps as a new workshop begins with them. */
export const firstProtocol = (): Protocol =>
  (Object.keys(PROTOCOL_STEPS) as ProtocolStep[]).map((step) => ({
    step,
    minutes: PROTOCOL_STEPS[step],
    note: "",
  }));

/** Minutes after midnight of HH:MM. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/**
 * When each step begins, HH:MM. The room opens at `begins`: the preparation lies before it, everything else after.
 */
export function timesOf(protocol: Protocol, begins: string): string[] {
  let at = minutesOf(begins) - (protocol[0]?.step === "prepare" ? protocol[0].minutes : 0);
  return protocol.map(({ minutes }) => {
    const time = clockOf(at);
    at += minutes;
    return time;
  });
}

const DAY = 24 * 60;
const two = (value: number) => String(value).padStart(2, "0");

function clockOf(minutes: number): string {
  const within = ((minutes % DAY) + DAY) % DAY;
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
}
