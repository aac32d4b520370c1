import { isDigit } from "../character.ts";
import { fail, failUnexpected } from "../evaluation-frame.ts";
import { DOUBLE } from "../expression-type.ts";
import type { ExpressionFunction } from "./expression-function.ts";

export const double: ExpressionFunction = {
  name: "double",
  form: "function",
  usage: "double(value)",
  documentation: "A double from an int or from text such as `-1.5e3`.",
  signatures: [
    { parameters: ["double"], result: DOUBLE },
    { parameters: ["int"], result: DOUBLE },
    { parameters: ["string"], result: DOUBLE },
  ],
  call([value], _frame, site) {
    if (typeof value === "number") {
      return value;
    }
    if (typeof value !== "string") {
      return failUnexpected(value, site);
    }
    const number = isDecimal(value) ? Number(value) : Number.NaN;
    return Number.isFinite(number) ? number : fail("expression.bad-conversion", site);
  },
};

/** `[sign] digits [. digits] [e [sign] digits]`, where digits may be missing on one side of the point. */
function isDecimal(text: string): boolean {
  let offset = skipSign(text, 0);
  const wholeStart = offset;
  offset = skipDigits(text, offset);
  let digits = offset - wholeStart;
  if (text[offset] === ".") {
    const fractionStart = offset + 1;
    offset = skipDigits(text, fractionStart);
    digits += offset - fractionStart;
  }
  if (digits === 0) {
    return false;
  }
  if (text[offset] === "e" || text[offset] === "E") {
    const exponentStart = skipSign(text, offset + 1);
    offset = skipDigits(text, exponentStart);
    if (offset === exponentStart) {
      return false;
    }
  }
  return offset === text.length;
}

function skipSign(text: string, offset: number): number {
  return text[offset] === "-" || text[offset] === "+" ? offset + 1 : offset;
}

function skipDigits(text: string, start: number): number {
  let offset = start;
  while (isDigit(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}
