import { disableUser } from "@/lib/services/people/disable-user";
import { resetSecondFactor } from "@/lib/services/people/second-factor/reset-second-factor";
import { options, type Command } from "./command";

const emailOf = (args: string[]) => options(args, ["email"], ["email"]).email;

export const disableUserCommand: Command = {
  usage: "disable-user --email E",
  explains: "ends all sessions and tokens of an account and lets it in no more",
  refusals: {
    "not-found": "There is no such account, or it is disabled already.",
    conflict: "This is the last owner of a study: name another owner first.",
  },
  read(args) {
    const email = emailOf(args);
    return async (ctx) => {
      await disableUser(ctx, { email, again: false });
      return `Disabled: ${email}`;
    };
  },
};

export const enableUserCommand: Command = {
  usage: "enable-user --email E",
  explains: "lets a disabled account in again, with the roles it had; sessions and tokens stay ended",
  refusals: { "not-found": "There is no such account, or it is not disabled." },
  read(args) {
    const email = emailOf(args);
    return async (ctx) => {
      await disableUser(ctx, { email, again: true });
      return `Enabled: ${email}`;
    };
  },
};

export const resetSecondFactorCommand: Command = {
  usage: "reset-second-factor --email E",
  explains: "for a lost phone without recovery codes: takes the second factor away and ends all sessions",
  refusals: { "not-found": "There is no such account, or it has no second factor." },
  read(args) {
    const email = emailOf(args);
    return async (ctx) => {
      await resetSecondFactor(ctx, { email });
      return `The second factor is taken away; the next sign-in of ${email} sets up a new one.`;
    };
  },
};
