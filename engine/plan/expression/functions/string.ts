import { failUnexpected } from "../evaluation-frame.ts";
import { STRING } from "../expression-type.ts";
import { stringifyValue } from "../stringify-value.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const string: ExpressionFunction = {
  name: "string",
  form: "function",
  usage: "string(value)",
  documentation: "The value as text, as `${{ }}` writes it.",
  signatures: [
    { parameters: ["string"], result: STRING },
    { parameters: ["int"], result: STRING },
    { parameters: ["double"], result: STRING },
    { parameters: ["bool"], result: STRING },
  ],
  call([value], _frame, site) {
    if (value === undefined || value === null || typeof value === "object") {
      return failUnexpected(value, site);
    }
    return stringifyValue(value);
  },
};
