// Text → tree, for every text. A Pratt parser over repaired tokens; what is missing becomes a hole, what is too much is
// reported once and kept beside the rest, so that names stay known and the editor can complete anywhere.
import type { Problem } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { expressionProblem } from "./expression-problem.ts";
import { startsOperand } from "./foreign-words.ts";
import { EXPRESSION_LENGTH_MAX } from "./limits.ts";
import { parseConditional } from "./parse-operators.ts";
import { createParser, type Parser } from "./parser.ts";
import type { ExpressionNode } from "./syntax-tree.ts";
import { tokenize } from "./tokenize.ts";

export interface ParsedExpression {
  readonly text: string;
  /** Covers whatever could be read; never absent. */
  readonly root: ExpressionNode;
  readonly comments: readonly TextRange[];
  /** Of syntax only; `checkExpression` reports these too. */
  readonly problems: readonly Problem[];
}

export function parseExpression(text: string): ParsedExpression {
  const whole = { start: 0, end: text.length };
  if (text.length > EXPRESSION_LENGTH_MAX) {
    const problems = [expressionProblem("expression.too-long", { length: text.length }, whole)];
    return { text, root: { kind: "missing", range: whole }, comments: [], problems };
  }
  const { tokens, comments, problems } = tokenize(text);
  const parser = createParser(text, tokens, [...problems]);
  if (tokens.length === 1 && problems.length === 0) {
    return { text, root: parser.missing(), comments, problems: [expressionProblem("expression.empty", {}, whole)] };
  }
  const root = parseAll(parser);
  return { text, root, comments, problems: parser.problems };
}

function parseAll(parser: Parser): ExpressionNode {
  const parts = [parseConditional(parser)];
  while (parser.peek().kind !== "end") {
    parser.reportUnexpected();
    if (!startsOperand(parser.peek(), parser.peek(1))) {
      parser.skip();
    }
    if (parser.peek().kind !== "end") {
      parts.push(parseConditional(parser));
    }
  }
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || parts.length === 1) {
    return first ?? parser.missing();
  }
  return parser.node({ kind: "sequence", parts, range: { start: first.range.start, end: last.range.end } });
}
