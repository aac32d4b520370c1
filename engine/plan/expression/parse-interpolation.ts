// A text with `${{ expression }}` in it → its parts. `$${{` writes the three characters `${{`.
import type { Problem } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { expressionProblem } from "./expression-problem.ts";

export interface InterpolationParts {
  readonly parts: readonly InterpolationPart[];
  /** Of the interpolation itself; those of its expressions come with parsing and checking them. */
  readonly problems: readonly Problem[];
}

type InterpolationPart =
  | {
      readonly kind: "text";
      /** As it will be written: without the `$` that escapes a `${{`. */
      readonly text: string;
      readonly range: TextRange;
    }
  | {
      readonly kind: "expression";
      readonly text: string;
      /** Of `text`, between `${{` and `}}`. */
      readonly range: TextRange;
      /** With `${{` and `}}`. */
      readonly outerRange: TextRange;
    };

const OPEN = "${{";
const ESCAPED_OPEN = "$${{";
const CLOSE = "}}";

/** Ranges are offsets in `text`. Never fails: an unclosed `${{` is an expression up to the end, and a problem. */
export function parseInterpolation(text: string): InterpolationParts {
  const parts: InterpolationPart[] = [];
  const problems: Problem[] = [];
  let literal = "";
  let literalStart = 0;
  let offset = 0;
  for (let open = text.indexOf(OPEN); open !== -1; open = text.indexOf(OPEN, offset)) {
    const isEscaped = open > offset && text.startsWith(ESCAPED_OPEN, open - 1);
    if (isEscaped) {
      literal += text.slice(offset, open - 1) + OPEN;
      offset = open + OPEN.length;
      continue;
    }
    literal += text.slice(offset, open);
    if (literal !== "") {
      parts.push({ kind: "text", text: literal, range: { start: literalStart, end: open } });
    }
    literal = "";
    const expression = readExpression(text, open);
    if (!text.startsWith(CLOSE, expression.range.end)) {
      const range = { start: open, end: open + OPEN.length };
      problems.push(expressionProblem("expression.unclosed-template", {}, range));
    }
    parts.push(expression);
    offset = expression.outerRange.end;
    literalStart = offset;
  }
  literal += text.slice(offset);
  if (literal !== "") {
    parts.push({ kind: "text", text: literal, range: { start: literalStart, end: text.length } });
  }
  return { parts, problems };
}

function readExpression(text: string, open: number): InterpolationPart & { kind: "expression" } {
  const start = open + OPEN.length;
  const close = findClose(text, start);
  const end = close ?? text.length;
  const outerEnd = close === undefined ? end : close + CLOSE.length;
  return {
    kind: "expression",
    text: text.slice(start, end),
    range: { start, end },
    outerRange: { start: open, end: outerEnd },
  };
}

/** The `}}` that ends the expression: not one inside a string or a map. Where quotes do not match, simply the next one. */
function findClose(text: string, start: number): number | undefined {
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (depth === 0 && text.startsWith(CLOSE, offset)) {
      return offset;
    }
    if (character === "'" || character === '"') {
      const end = skipString(text, offset);
      if (end === undefined) {
        break;
      }
      offset = end;
      continue;
    }
    if (character === "{") {
      depth++;
    }
    if (character === "}") {
      depth--;
    }
    offset++;
  }
  const next = text.indexOf(CLOSE, start);
  return next === -1 ? undefined : next;
}

/** Behind the closing quote; undefined where there is none. */
function skipString(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  const fence = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  const isRaw = start > 0 && (text[start - 1] === "r" || text[start - 1] === "R");
  let offset = start + fence.length;
  while (offset < text.length) {
    if (text.startsWith(fence, offset)) {
      return offset + fence.length;
    }
    offset += text[offset] === "\\" && !isRaw ? 2 : 1;
  }
  return undefined;
}
