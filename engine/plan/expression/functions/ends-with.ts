import { spendCharacters } from "../evaluation-frame.ts";
import { BOOL } from "../expression-type.ts";
import { expectTexts } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const endsWith: ExpressionFunction = {
  name: "endsWith",
  form: "method",
  usage: "text.endsWith(suffix)",
  documentation: "Whether the text ends with the suffix.",
  signatures: [{ parameters: ["string", "string"], result: BOOL }],
  call(args, frame, site) {
    const { first: text, second: suffix } = expectTexts(args, site);
    spendCharacters(frame, suffix.length, site);
    return text.endsWith(suffix);
  },
};
