import { isDigit } from "../character.ts";
import { type CallSite, fail, failUnexpected } from "../evaluation-frame.ts";
import { INT } from "../expression-type.ts";
import { INT_MAX } from "../limits.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const int: ExpressionFunction = {
  name: "int",
  form: "function",
  usage: "int(value)",
  documentation: "An int from a double (cut off towards zero) or from text such as `-12`.",
  signatures: [
    { parameters: ["int"], result: INT },
    { parameters: ["double"], result: INT },
    { parameters: ["string"], result: INT },
  ],
  call([value], _frame, site) {
    if (typeof value === "number") {
      return fromNumber(value, site);
    }
    if (typeof value !== "string") {
      return failUnexpected(value, site);
    }
    return isDecimal(value) ? fromNumber(Number(value), site) : fail("expression.bad-conversion", site);
  },
};

function fromNumber(value: number, site: CallSite): number {
  const cut = Math.trunc(value);
  if (!(Math.abs(cut) <= INT_MAX)) {
    return fail("expression.bad-conversion", site);
  }
  // An int has no negative zero.
  return cut + 0;
}

/** Digits with at most one sign; no spaces, no hexadecimal, not empty. */
function isDecimal(text: string): boolean {
  const start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  if (start === text.length) {
    return false;
  }
  for (let offset = start; offset < text.length; offset++) {
    if (!isDigit(text.charCodeAt(offset))) {
      return false;
    }
  }
  return true;
}
