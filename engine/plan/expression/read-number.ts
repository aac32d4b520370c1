import type { Problem } from "../problem.ts";
import { isDigit, isHexDigit, isNamePart } from "./character.ts";
import { expressionProblem } from "./expression-problem.ts";
import { INT_MAX } from "./limits.ts";
import type { LiteralToken } from "./token.ts";

/** Reads the number that starts at `start` (a digit, or a dot before a digit). Letters stuck to it are reported and skipped. */
export function readNumber(text: string, start: number, problems: Problem[]): LiteralToken {
  const isHex =
    text.charCodeAt(start) === 0x30 && isLetter(text, start + 1, "x") && isHexDigit(text.charCodeAt(start + 2));
  const { end, isDouble } = isHex ? { end: skipHex(text, start + 2), isDouble: false } : skipDecimal(text, start);
  const digits = text.slice(start, end);
  const value = Number(digits);
  const tokenEnd = skipName(text, end);
  const range = { start, end: tokenEnd };
  const token: LiteralToken = { kind: "literal", type: isDouble ? "double" : "int", value, range, innerRange: range };
  if (tokenEnd > end) {
    const isUnsigned = !isDouble && tokenEnd === end + 1 && isLetter(text, end, "u");
    problems.push(
      isUnsigned
        ? expressionProblem("expression.not-offered", { name: "uint", instead: "Write it without the `u`." }, range, [
            { title: `Write \`${digits}\``, edits: [{ range, newText: digits }] },
          ])
        : expressionProblem("expression.bad-number", { text: text.slice(start, tokenEnd) }, range),
    );
  } else if (!isDouble && value > INT_MAX) {
    problems.push(expressionProblem("expression.int-range", { text: digits }, range));
  }
  return token;
}

function skipDecimal(text: string, start: number): { end: number; isDouble: boolean } {
  let end = skipDigits(text, start);
  let isDouble = false;
  if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) {
    end = skipDigits(text, end + 1);
    isDouble = true;
  }
  if (isLetter(text, end, "e")) {
    const next = text.charCodeAt(end + 1);
    const digitsAt = next === 0x2b || next === 0x2d ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(digitsAt))) {
      end = skipDigits(text, digitsAt);
      isDouble = true;
    }
  }
  return { end, isDouble };
}

function skipDigits(text: string, start: number): number {
  let offset = start;
  while (isDigit(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

function skipHex(text: string, start: number): number {
  let offset = start;
  while (isHexDigit(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

function skipName(text: string, start: number): number {
  let offset = start;
  while (isNamePart(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}

/** Whether the lower-case `letter` stands at `offset` in either case. */
function isLetter(text: string, offset: number, letter: string): boolean {
  return (text.charCodeAt(offset) | 0x20) === letter.charCodeAt(0);
}
