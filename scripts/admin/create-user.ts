import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { SHORTEST_PASSWORD } from "@/lib/domain/access/password-rules";
import { ROLES, isRole } from "@/lib/domain/access/roles";
import { createUser } from "@/lib/services/people/create-user";
import { grantRole } from "@/lib/services/people/grant-role";
import { letFound } from "@/lib/services/studies/let-found";
import { UsageError, options, type Command } from "./command";

export const createUserCommand: Command = {
  usage: `create-user --email E --name N [--study S --role ${ROLES.join("|")}] [--founder] [--password -]`,
  explains:
    "makes an account; without --password it prints a random one, with --password - it reads one from the input; a founder sets up studies",
  refusals: {
    conflict: "There is an account with this address already.",
    invalid: `Refused: address, name or password is not usable (a password has at least ${SHORTEST_PASSWORD} characters and is not easily guessed).`,
    "not-found": "There is no such study; the account was made without a role.",
    "role-conflict": "This role does not go with another of this person's roles.",
  },
  async read(args) {
    const founder = args.includes("--founder");
    const named = args.filter((argument) => argument !== "--founder");
    const given = options(named, ["email", "name", "study", "role", "password"], ["email", "name"]);
    const { email, name, study, role } = given;
    if ((study === undefined) !== (role === undefined))
      throw new UsageError("--study and --role belong together.");
    if (role !== undefined && !isRole(role))
      throw new UsageError(`--role must be one of ${ROLES.join(", ")}.`);
    if (given.password !== undefined && given.password !== "-") {
      throw new UsageError(
        "--password takes only - (read it from the input): arguments are seen by others on this machine.",
      );
    }
    const typed = given.password === "-" ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
    const password = typed ?? randomBytes(15).toString("base64url");
    return async (ctx) => {
      const { userId } = await createUser(ctx, { email, name, password });
      if (founder) await letFound(ctx, { userId });
      const lines = [`Account: ${email}`];
      if (typed === null) lines.push(`Password: ${password}`);
      if (study !== undefined && role !== undefined && isRole(role)) {
        const { confirmed } = await grantRole(ctx, { study, email, role });
        lines.push(
          `Role in ${study}: ${role}${confirmed ? "" : " (counts once data protection has confirmed it)"}`,
        );
      }
      return lines.join("\n");
    };
  },
};
