import { spendCharacters } from "../evaluation-frame.ts";
import { BOOL } from "../expression-type.ts";
import { expectTexts } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const contains: ExpressionFunction = {
  name: "contains",
  form: "method",
  usage: "text.contains(part)",
  documentation: "Whether the part stands anywhere in the text.",
  signatures: [{ parameters: ["string", "string"], result: BOOL }],
  call(args, frame, site) {
    const { first: text, second: part } = expectTexts(args, site);
    spendCharacters(frame, text.length, site);
    return text.includes(part);
  },
};
