import { fail } from "../evaluation-frame.ts";
import { BOOL } from "../expression-type.ts";
import { expectText } from "./expect-argument.ts";
import type { ExpressionFunction } from "./expression-function.ts";

const TRUE = ["1", "t", "true", "TRUE", "True"];
const FALSE = ["0", "f", "false", "FALSE", "False"];

export const bool: ExpressionFunction = {
  name: "bool",
  form: "function",
  usage: "bool(value)",
  documentation: "A bool from text: `true`, `t` and `1` are true; `false`, `f` and `0` are false; anything else fails.",
  signatures: [
    { parameters: ["bool"], result: BOOL },
    { parameters: ["string"], result: BOOL },
  ],
  call([value], _frame, site) {
    if (typeof value === "boolean") {
      return value;
    }
    const text = expectText(value, site);
    if (TRUE.includes(text)) {
      return true;
    }
    return FALSE.includes(text) ? false : fail("expression.bad-conversion", site);
  },
};
