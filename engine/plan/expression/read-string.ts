import type { Problem } from "../problem.ts";
import { isHexDigit, isLineEnd, isOctalDigit } from "./character.ts";
import { expressionProblem } from "./expression-problem.ts";
import type { LiteralToken } from "./token.ts";

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["a", "\u0007"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\u000b"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["?", "?"],
]);

interface StringStart {
  /** Of the prefix, or of the quote where there is none. */
  readonly start: number;
  readonly quoteAt: number;
  readonly isRaw: boolean;
}

/** Reads a string literal. One that is never closed ends with its line (the text, if triple-quoted) and is reported. */
export function readString(text: string, { start, quoteAt, isRaw }: StringStart, problems: Problem[]): LiteralToken {
  const quote = text.charAt(quoteAt);
  const isTriple = text.startsWith(quote.repeat(3), quoteAt);
  const fence = isTriple ? quote.repeat(3) : quote;
  const contentStart = quoteAt + fence.length;
  let value = "";
  let offset = contentStart;
  while (offset < text.length && !text.startsWith(fence, offset)) {
    const code = text.charCodeAt(offset);
    if (!isTriple && isLineEnd(code)) {
      break;
    }
    if (code === 0x5c && !isRaw) {
      const escaped = readEscape(text, offset, problems);
      value += escaped.value;
      offset = escaped.end;
    } else {
      value += text.charAt(offset);
      offset++;
    }
  }
  const isClosed = text.startsWith(fence, offset);
  const range = { start, end: isClosed ? offset + fence.length : offset };
  if (!isClosed) {
    problems.push(
      expressionProblem("expression.unclosed-string", { quote: fence }, { start, end: contentStart }, [
        { title: `Close it with \`${fence}\``, edits: [{ range: { start: offset, end: offset }, newText: fence }] },
      ]),
    );
  }
  return { kind: "literal", type: "string", value, range, innerRange: { start: contentStart, end: offset } };
}

function readEscape(text: string, start: number, problems: Problem[]): { value: string; end: number } {
  const letter = text.charAt(start + 1);
  const simple = SIMPLE_ESCAPES.get(letter);
  if (simple !== undefined) {
    return { value: simple, end: start + 2 };
  }
  const codePoint = readCodePoint(text, start, letter);
  if (codePoint !== undefined) {
    return codePoint;
  }
  const end = Math.min(start + 2, text.length);
  problems.push(expressionProblem("expression.bad-escape", { written: text.slice(start, end) }, { start, end }));
  return { value: letter, end };
}

/** `\x41`, `\X41`, `\u0041`, `\U00000041` and `\101`; surrogates and what lies beyond Unicode are none. */
function readCodePoint(text: string, start: number, letter: string): { value: string; end: number } | undefined {
  if (isOctalDigit(letter.charCodeAt(0))) {
    return decode(text, { start: start + 1, length: 3, radix: 8, max: 0xff });
  }
  if (letter === "x" || letter === "X") {
    return decode(text, { start: start + 2, length: 2, radix: 16, max: 0xff });
  }
  if (letter === "u") {
    return decode(text, { start: start + 2, length: 4, radix: 16, max: 0xffff });
  }
  if (letter === "U") {
    return decode(text, { start: start + 2, length: 8, radix: 16, max: 0x10ffff });
  }
  return undefined;
}

function decode(
  text: string,
  { start, length, radix, max }: { start: number; length: number; radix: 8 | 16; max: number },
): { value: string; end: number } | undefined {
  const isRadixDigit = radix === 8 ? isOctalDigit : isHexDigit;
  for (let index = 0; index < length; index++) {
    if (!isRadixDigit(text.charCodeAt(start + index))) {
      return undefined;
    }
  }
  const codePoint = Number.parseInt(text.slice(start, start + length), radix);
  if (codePoint > max || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
    return undefined;
  }
  return { value: String.fromCodePoint(codePoint), end: start + length };
}
