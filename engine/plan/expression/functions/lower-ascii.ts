import { spendCharacters } from "../evaluation-frame.ts";
import { STRING } from "../expression-type.ts";
import { expectText } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const lowerAscii: ExpressionFunction = {
  name: "lowerAscii",
  form: "method",
  usage: "text.lowerAscii()",
  documentation: "The text with `A` to `Z` in lower case; all other characters stay as they are.",
  signatures: [{ parameters: ["string"], result: STRING }],
  call(args, frame, site) {
    const text = expectText(args[0], site);
    spendCharacters(frame, text.length, site);
    let lower = "";
    let copiedUntil = 0;
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code < 0x41 || code > 0x5a) {
        continue;
      }
      lower += text.slice(copiedUntil, offset) + String.fromCharCode(code + 0x20);
      copiedUntil = offset + 1;
    }
    return lower + text.slice(copiedUntil);
  },
};
