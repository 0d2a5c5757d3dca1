import { LONGEST_TOKEN_DAYS, createToken } from "@/lib/services/people/create-token";
import { options, wholeNumber, type Command } from "./command";

const USUAL_DAYS = "90";

export const createTokenCommand: Command = {
  usage: `create-token --study S --email E [--name N] [--days ${USUAL_DAYS}]`,
  explains: "makes an API token of one person and one study and prints it, this once",
  refusals: {
    "not-found": "There is no such study, or no account with this address.",
    forbidden: "This person has no role in this study.",
    invalid: "Refused: study, address or name is not usable.",
  },
  read(args) {
    const { study, email, name, days } = options(
      args,
      ["study", "email", "name", "days"],
      ["study", "email"],
    );
    const wanted = wholeNumber(days ?? USUAL_DAYS, "days", LONGEST_TOKEN_DAYS);
    return async (ctx) => {
      const made = await createToken(ctx, { study, email, name: name ?? "command line", days: wanted });
      return `Token: ${made.token}\nValid until: ${made.expiresAt.toISOString()}`;
    };
  },
};
