// Text → tokens, one loop over code units. It repairs while it reports: a habit of another language becomes the operator
// that was meant, so the parser sees real ones only.
import type { Problem } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { isDigit, isLineEnd, isNamePart, isNameStart, isSpace } from "./character.ts";
import { expressionProblem, replaceFix } from "./expression-problem.ts";
import { readNumber } from "./read-number.ts";
import { readString } from "./read-string.ts";
import { isSymbol, type SymbolToken, type Token } from "./token.ts";

export interface Tokens {
  /** Ends with an `end` token. */
  readonly tokens: readonly Token[];
  readonly comments: readonly TextRange[];
  readonly problems: readonly Problem[];
}

const TEMPLATE_OPEN = "${{";

/** Longest first. */
const SYMBOLS = [..."== != <= >= && ||".split(" "), ..."( ) [ ] { } . , ? : < > + - * / % !".split(" ")];

/** Longest first; tried before the real ones. */
const FOREIGN_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["===", "=="],
  ["!==", "!="],
  ["&&&", "&&"],
  ["|||", "||"],
  ["<>", "!="],
  ["=>", ">="],
  ["=<", "<="],
]);

/** Tried after the real ones. */
const FOREIGN_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["=", "=="],
  ["&", "&&"],
  ["|", "||"],
]);

export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const comments: TextRange[] = [];
  const problems: Problem[] = [];
  let interpolationAt: number | undefined;
  let offset = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (isSpace(code)) {
      offset++;
    } else if (text.startsWith("//", offset)) {
      const comment = { start: offset, end: endOfLine(text, offset) };
      comments.push(comment);
      offset = comment.end;
    } else if (text.startsWith(TEMPLATE_OPEN, offset)) {
      interpolationAt ??= offset;
      offset += TEMPLATE_OPEN.length;
    } else {
      const { token, end } = readToken(text, offset, problems);
      if (token !== undefined) {
        tokens.push(token);
      }
      offset = end;
    }
  }
  if (interpolationAt !== undefined) {
    unwrapInterpolation(interpolationAt, tokens, problems);
  }
  tokens.push({ kind: "end", range: { start: text.length, end: text.length } });
  return { tokens, comments, problems };
}

function readToken(text: string, start: number, problems: Problem[]): { token: Token | undefined; end: number } {
  const code = text.charCodeAt(start);
  if (isNameStart(code)) {
    return readNameOrPrefix(text, start, problems);
  }
  if (isDigit(code) || (code === 0x2e && isDigit(text.charCodeAt(start + 1)))) {
    return ended(readNumber(text, start, problems));
  }
  if (isQuote(code)) {
    return ended(readString(text, { start, quoteAt: start, isRaw: false }, problems));
  }
  const symbol = readSymbol(text, start, problems);
  if (symbol !== undefined) {
    return ended(symbol);
  }
  return { token: undefined, end: skipUnknown(text, start, problems) };
}

function ended(token: Token): { token: Token; end: number } {
  return { token, end: token.range.end };
}

function readNameOrPrefix(text: string, start: number, problems: Problem[]): { token: Token; end: number } {
  let end = start + 1;
  while (isNamePart(text.charCodeAt(end))) {
    end++;
  }
  const name = text.slice(start, end);
  if (isQuote(text.charCodeAt(end)) && isStringPrefix(name)) {
    const isRaw = name.includes("r") || name.includes("R");
    const token = readString(text, { start, quoteAt: end, isRaw }, problems);
    if (name.length > 1 || !isRaw) {
      const range = { start, end };
      const data = { name: "bytes", instead: "Write a string, without the prefix `b`." };
      problems.push(expressionProblem("expression.not-offered", data, range, [replaceFix(range, isRaw ? "r" : "")]));
    }
    return ended(token);
  }
  return { token: { kind: "name", name, range: { start, end } }, end };
}

/** `r`, `b`, `rb` and `br` in any case. */
function isStringPrefix(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === "r" || lower === "b" || lower === "rb" || lower === "br";
}

/** Comparisons with a regular expression, and the operator that is read in their place. */
const PATTERN_OPERATORS: ReadonlyMap<string, "==" | "!="> = new Map([
  ["=~", "=="],
  ["!~", "!="],
]);

function readSymbol(text: string, start: number, problems: Problem[]): SymbolToken | undefined {
  const pattern = PATTERN_OPERATORS.get(text.slice(start, start + 2));
  if (pattern !== undefined) {
    const range = { start, end: start + 2 };
    const instead = "There are no regular expressions: use `glob(text, pattern)`, `startsWith` or `contains`.";
    problems.push(expressionProblem("expression.not-offered", { name: text.slice(start, start + 2), instead }, range));
    return { kind: "symbol", symbol: pattern, range };
  }
  const foreign = lookUp(FOREIGN_SYMBOLS, text, start);
  const real = foreign === undefined ? SYMBOLS.find((symbol) => text.startsWith(symbol, start)) : undefined;
  if (real !== undefined) {
    return { kind: "symbol", symbol: real, range: { start, end: start + real.length } };
  }
  const repaired = foreign ?? lookUp(FOREIGN_CHARACTERS, text, start);
  if (repaired === undefined) {
    return undefined;
  }
  const { written, meant } = repaired;
  const range = { start, end: start + written.length };
  problems.push(
    expressionProblem("expression.foreign-operator", { written, meant }, range, [replaceFix(range, meant)]),
  );
  return { kind: "symbol", symbol: meant, range };
}

function lookUp(
  table: ReadonlyMap<string, string>,
  text: string,
  start: number,
): { written: string; meant: string } | undefined {
  for (const [written, meant] of table) {
    if (text.startsWith(written, start)) {
      return { written, meant };
    }
  }
  return undefined;
}

/** Reports a character that means nothing here, and steps over it. */
function skipUnknown(text: string, start: number, problems: Problem[]): number {
  if (text.charAt(start) === "`") {
    return skipBacktick(text, start, problems);
  }
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const range = { start, end: start + character.length };
  problems.push(expressionProblem("expression.unexpected-character", { character }, range, [replaceFix(range, "")]));
  return range.end;
}

/** `${{ e }}` as a whole condition, as other systems write it: reported, and `e` is read. */
function unwrapInterpolation(start: number, tokens: Token[], problems: Problem[]): void {
  const range = { start, end: start + TEMPLATE_OPEN.length };
  const last = tokens.length - 1;
  const isClosed = isSymbolAt(tokens, last, "}") && isSymbolAt(tokens, last - 1, "}");
  const closer = { start: tokens[last - 1]?.range.start ?? 0, end: tokens[last]?.range.end ?? 0 };
  const edits = (isClosed ? [range, closer] : [range]).map((edited) => ({ range: edited, newText: "" }));
  const fixes = [{ title: "Remove `${{ }}`", edits }];
  problems.push(expressionProblem("expression.nested-template", {}, range, fixes));
  if (isClosed) {
    tokens.splice(-2);
  }
}

function isSymbolAt(tokens: readonly Token[], index: number, symbol: string): boolean {
  const token = tokens[index];
  return token !== undefined && isSymbol(token, symbol);
}

function skipBacktick(text: string, start: number, problems: Problem[]): number {
  const close = text.indexOf("`", start + 1);
  const range = { start, end: close === -1 ? text.length : close + 1 };
  const data = { name: "`", instead: "Quote strings with `'`; write `target['name']` for a field." };
  problems.push(expressionProblem("expression.not-offered", data, range));
  return range.end;
}

function isQuote(code: number): boolean {
  return code === 0x27 || code === 0x22;
}

function endOfLine(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && !isLineEnd(text.charCodeAt(offset))) {
    offset++;
  }
  return offset;
}
