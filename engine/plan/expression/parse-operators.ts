// Operators by precedence: `? :`, `||`, `&&`, relations, sums, products, prefixes.
import type { TextRange } from "../text-range.ts";
import { replaceFix } from "./expression-problem.ts";
import { type ForeignInfix, foreignInfix, type InfixOperator, isForeignNot } from "./foreign-words.ts";
import { parsePostfix } from "./parse-operands.ts";
import type { Parser } from "./parser.ts";
import { type ExpressionNode, withoutGroups } from "./syntax-tree.ts";
import { isSymbol } from "./token.ts";

const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["&&", 2],
  ...["==", "!=", "<", "<=", ">", ">=", "in"].map((operator): [string, number] => [operator, 3]),
  ["+", 4],
  ["-", 4],
  ["*", 5],
  ["/", 5],
  ["%", 5],
]);
const RELATION = 3;

export function parseConditional(parser: Parser): ExpressionNode {
  return parser.nested(
    () => {
      const condition = parseInfix(parser, 1);
      return isSymbol(parser.peek(), "?") ? parseBranches(parser, condition) : condition;
    },
    () => parser.missing(),
  );
}

function parseBranches(parser: Parser, condition: ExpressionNode): ExpressionNode {
  const question = parser.take();
  const consequent = parseInfix(parser, 1);
  if (isSymbol(parser.peek(), ":")) {
    parser.take();
  } else {
    parser.report("expression.missing-colon", {}, question.range);
  }
  const alternative = parser.previous()?.kind === "symbol" ? parseConditional(parser) : parser.missing();
  const range = { start: condition.range.start, end: alternative.range.end };
  return parser.node({ kind: "conditional", condition, consequent, alternative, range });
}

function parseInfix(parser: Parser, minimum: number): ExpressionNode {
  let left = parsePrefix(parser);
  for (;;) {
    const infix = peekInfix(parser);
    const precedence = infix === undefined ? undefined : PRECEDENCE.get(infix.operator);
    if (infix === undefined || precedence === undefined || precedence < minimum) {
      return left;
    }
    const operatorRange = takeInfix(parser, infix);
    const { operator } = infix;
    if (operator === "&&" || operator === "||") {
      left = parseChain(parser, { first: left, operator, precedence });
    } else {
      const right = parseInfix(parser, precedence + 1);
      const range = { start: left.range.start, end: right.range.end };
      left = parser.node({ kind: "binary", operator, operatorRange, left, right, range });
    }
  }
}

interface ChainStart {
  readonly first: ExpressionNode;
  readonly operator: "&&" | "||";
  readonly precedence: number;
}

/** The rest of `a && b && c`, after its first operator. */
function parseChain(parser: Parser, { first, operator, precedence }: ChainStart): ExpressionNode {
  const operands = [first];
  let last = parseInfix(parser, precedence + 1);
  operands.push(last);
  for (let infix = peekInfix(parser); infix?.operator === operator; infix = peekInfix(parser)) {
    takeInfix(parser, infix);
    last = parseInfix(parser, precedence + 1);
    operands.push(last);
  }
  return parser.node({ kind: "chain", operator, operands, range: { start: first.range.start, end: last.range.end } });
}

interface Infix extends ForeignInfix {
  readonly isForeign: boolean;
}

function peekInfix(parser: Parser): Infix | undefined {
  const token = parser.peek();
  const foreign = foreignInfix(token, parser.peek(1), parser.peek(2));
  if (foreign !== undefined) {
    return { ...foreign, isForeign: true };
  }
  if (token.kind === "name" && token.name === "in") {
    return { operator: "in", tokens: 1, isForeign: false };
  }
  if (token.kind !== "symbol" || !PRECEDENCE.has(token.symbol)) {
    return undefined;
  }
  // The table's keys other than `in` are exactly the infix symbols.
  return { operator: token.symbol as InfixOperator, tokens: 1, isForeign: false };
}

function takeInfix(parser: Parser, { operator, tokens, isForeign }: Infix): TextRange {
  const { start } = parser.peek().range;
  let { end } = parser.take().range;
  for (let taken = 1; taken < tokens; taken++) {
    end = parser.take().range.end;
  }
  const range = { start, end };
  if (isForeign) {
    const written = parser.text.slice(start, end);
    parser.report("expression.foreign-operator", { written, meant: operator }, range, [replaceFix(range, operator)]);
  }
  return range;
}

/** Prefixes are read in a loop, so that a long run of them costs no recursion. */
function parsePrefix(parser: Parser): ExpressionNode {
  const prefixes: { operator: "!" | "-"; range: TextRange }[] = [];
  for (let token = parser.peek(); token.kind === "symbol"; token = parser.peek()) {
    if (token.symbol !== "!" && token.symbol !== "-") {
      break;
    }
    prefixes.push({ operator: token.symbol, range: token.range });
    parser.take();
  }
  if (!parser.hasRoomFor(prefixes.length)) {
    return parser.missing();
  }
  const isNot = isForeignNot(parser.peek(), parser.peek(1));
  let operand = isNot ? parseForeignNot(parser) : parsePostfix(parser, parseConditional);
  for (const { operator, range: operatorRange } of prefixes.reverse()) {
    const range = { start: operatorRange.start, end: operand.range.end };
    operand = parser.node({ kind: "unary", operator, operatorRange, operand, range });
  }
  return operand;
}

/** `not a == b` negates the comparison, as where it comes from; written here it needs parentheses. */
function parseForeignNot(parser: Parser): ExpressionNode {
  const operatorRange = parser.take().range;
  const operand = parser.nested(
    () => parseInfix(parser, RELATION),
    () => parser.missing(),
  );
  const isSimple = operand.kind === "group" || !["binary", "unary"].includes(withoutGroups(operand).kind);
  const untilOperand = { start: operatorRange.start, end: operand.range.start };
  const afterOperand = { start: operand.range.end, end: operand.range.end };
  const edits = isSimple
    ? [{ range: untilOperand, newText: "!" }]
    : [
        { range: untilOperand, newText: "!(" },
        { range: afterOperand, newText: ")" },
      ];
  const written = parser.text.slice(operatorRange.start, operatorRange.end);
  parser.report("expression.foreign-operator", { written, meant: "!" }, operatorRange, [{ title: "Write `!`", edits }]);
  const range = { start: operatorRange.start, end: operand.range.end };
  return parser.node({ kind: "unary", operator: "!", operatorRange, operand, range });
}
