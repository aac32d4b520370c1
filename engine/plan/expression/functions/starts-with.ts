import { spendCharacters } from "../evaluation-frame.ts";
import { BOOL } from "../expression-type.ts";
import { expectTexts } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const startsWith: ExpressionFunction = {
  name: "startsWith",
  form: "method",
  usage: "text.startsWith(prefix)",
  documentation: "Whether the text begins with the prefix.",
  signatures: [{ parameters: ["string", "string"], result: BOOL }],
  call(args, frame, site) {
    const { first: text, second: prefix } = expectTexts(args, site);
    spendCharacters(frame, prefix.length, site);
    return text.startsWith(prefix);
  },
};
