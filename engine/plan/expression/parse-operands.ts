// Operands: literals, names, brackets, and the chain of `.name`, `[index]` and calls behind them.
import type { TextRange } from "../text-range.ts";
import { replaceFix } from "./expression-problem.ts";
import { ARGUMENTS_MAX } from "./limits.ts";
import { type ParseInner, parseEntries, parseItems } from "./parse-brackets.ts";
import type { Parser } from "./parser.ts";
import type { ExpressionNode } from "./syntax-tree.ts";
import { isSymbol, type LiteralToken, type NameToken, type Token } from "./token.ts";

/** CEL keeps these for later; they may follow a dot but not start a name. */
const RESERVED = new Set(
  "as break const continue else for function if import let loop package namespace return var void while".split(" "),
);
const NEVER_A_FIELD = new Set(["in", "true", "false", "null"]);

export function parsePostfix(parser: Parser, parseInner: ParseInner): ExpressionNode {
  let operand = parsePrimary(parser, parseInner);
  for (let levels = 1; ; levels++) {
    const next = parsePostfixOf(parser, operand, parseInner);
    if (next === undefined || !parser.hasRoomFor(levels)) {
      return next ?? operand;
    }
    operand = next;
  }
}

function parsePostfixOf(parser: Parser, target: ExpressionNode, parseInner: ParseInner): ExpressionNode | undefined {
  const token = parser.peek();
  if (isSymbol(token, ".")) {
    return parseMember(parser, target, parseInner);
  }
  if (isSymbol(token, "[")) {
    return parseIndex(parser, target, parseInner);
  }
  if (isSymbol(token, "?") && isForeignChaining(token, parser.peek(1))) {
    const range = { start: token.range.start, end: parser.peek(1).range.end };
    parser.report("expression.foreign-operator", { written: "?.", meant: "." }, range, [replaceFix(range, ".")]);
    parser.take();
    return parseMember(parser, target, parseInner);
  }
  return undefined;
}

/** `a?.b`: CEL has no leading dot, so the two cannot begin the branch of a conditional. */
function isForeignChaining(question: Token, next: Token): boolean {
  return isSymbol(next, ".") && next.range.start === question.range.end;
}

function parseMember(parser: Parser, target: ExpressionNode, parseInner: ParseInner): ExpressionNode {
  const dot = parser.take();
  takeOptionalMark(parser, dot.range);
  const end = parser.previous()?.range.end ?? dot.range.end;
  const name = parser.peek();
  const isField = name.kind === "name" && (name.range.start === end || !NEVER_A_FIELD.has(name.name));
  if (!isField) {
    parser.report("expression.missing-name", {}, dot.range);
    const nameRange = { start: end, end };
    return parser.node({ kind: "member", target, name: "", nameRange, range: { start: target.range.start, end } });
  }
  parser.take();
  if (NEVER_A_FIELD.has(name.name)) {
    parser.report("expression.reserved-word", { name: name.name }, name.range);
  }
  const { start } = target.range;
  if (isSymbol(parser.peek(), "(")) {
    const { args, range } = parseArguments(parser, parseInner);
    const call = { kind: "call", target, name: name.name, nameRange: name.range, args } as const;
    return parser.node({ ...call, range: { start, end: range.end } });
  }
  const range = { start, end: name.range.end };
  return parser.node({ kind: "member", target, name: name.name, nameRange: name.range, range });
}

/** CEL's optional access `a.?b` is read as `a.b`. */
function takeOptionalMark(parser: Parser, dot: TextRange): void {
  const mark = parser.peek();
  if (!isSymbol(mark, "?") || mark.range.start !== dot.end) {
    return;
  }
  const range = { start: dot.start, end: mark.range.end };
  const data = { name: ".?", instead: "Guard with `has(...)`." };
  parser.report("expression.not-offered", data, range, [replaceFix(range, ".")]);
  parser.take();
}

function parseIndex(parser: Parser, target: ExpressionNode, parseInner: ParseInner): ExpressionNode {
  const { items, range } = parseItems(parser, "one", parseInner);
  const index = onlyItem(parser, items);
  return parser.node({ kind: "index", target, index, range: { start: target.range.start, end: range.end } });
}

function parsePrimary(parser: Parser, parseInner: ParseInner): ExpressionNode {
  const token = parser.peek();
  if (token.kind === "literal") {
    return literal(parser, token);
  }
  if (token.kind === "name" && token.name !== "in") {
    return parseName(parser, token, parseInner);
  }
  if (isSymbol(token, "(")) {
    return parseGroup(parser, parseInner);
  }
  if (isSymbol(token, "[")) {
    const { items, range } = parseItems(parser, "items", parseInner);
    return parser.node({ kind: "list", items, range });
  }
  if (isSymbol(token, "{")) {
    const { items: entries, range } = parseEntries(parser, parseInner);
    return parser.node({ kind: "map", entries, range });
  }
  parser.reportMissing();
  return parser.missing();
}

function literal(parser: Parser, token: LiteralToken): ExpressionNode {
  parser.take();
  const { range, innerRange, value } = token;
  if (typeof value === "string") {
    return parser.node({ kind: "literal", type: "string", value, range, innerRange });
  }
  return parser.node({ kind: "literal", type: token.type === "int" ? "int" : "double", value, range });
}

function parseName(parser: Parser, token: NameToken, parseInner: ParseInner): ExpressionNode {
  parser.take();
  const { name, range } = token;
  if (name === "null") {
    return parser.node({ kind: "literal", type: "null", value: null, range });
  }
  if (name === "true" || name === "false") {
    return parser.node({ kind: "literal", type: "bool", value: name === "true", range });
  }
  if (RESERVED.has(name)) {
    parser.report("expression.reserved-word", { name }, range);
  }
  if (!isSymbol(parser.peek(), "(")) {
    return parser.node({ kind: "name", name, range });
  }
  const { args, range: argumentsRange } = parseArguments(parser, parseInner);
  return parser.node({
    kind: "call",
    name,
    nameRange: range,
    args,
    range: { start: range.start, end: argumentsRange.end },
  });
}

function parseGroup(parser: Parser, parseInner: ParseInner): ExpressionNode {
  const { items, range } = parseItems(parser, "one", parseInner);
  return parser.node({ kind: "group", inner: onlyItem(parser, items), range });
}

/** Brackets around one expression may hold several by mistake; those stay beside each other. */
function onlyItem(parser: Parser, items: readonly ExpressionNode[]): ExpressionNode {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return first ?? parser.missing();
  }
  return parser.node({ kind: "sequence", parts: items, range: { start: first.range.start, end: last.range.end } });
}

function parseArguments(parser: Parser, parseInner: ParseInner): { args: ExpressionNode[]; range: TextRange } {
  const { items, range } = parseItems(parser, "arguments", parseInner);
  if (items.length > ARGUMENTS_MAX) {
    parser.report("expression.too-many-arguments", {}, range);
  }
  return { args: items.slice(0, ARGUMENTS_MAX), range };
}
