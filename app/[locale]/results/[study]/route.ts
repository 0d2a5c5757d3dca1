import { publishedAnswer } from "../published-answer";

export const GET = publishedAnswer;
