import type { CheckContext } from "./check-context.ts";
import { checkEquality, checkIn } from "./check-equality.ts";
import { replaceFix } from "./expression-problem.ts";
import {
  BOOL,
  DOUBLE,
  describeType,
  ERROR,
  type ExpressionType,
  INT,
  isNumber,
  isText,
  isUnknown,
  STRING,
  withoutNull,
} from "./expression-type.ts";
import { isHyphenated, reportHyphenated } from "./hyphenated-name.ts";
import { notBoolFixes } from "./not-bool-fixes.ts";
import type { BinaryNode, ChainNode, ConditionalNode, ExpressionNode, UnaryNode } from "./syntax-tree.ts";
import { joinTypes } from "./type-relations.ts";

export function checkUnary(context: CheckContext, node: UnaryNode): ExpressionType {
  if (node.operator === "-") {
    const type = notNull(context, node.operand);
    if (isNumber(type) || isUnknown(type)) {
      return type;
    }
    context.report("expression.wrong-operands", { operator: "-", types: describeType(type) }, node.range);
    return ERROR;
  }
  const inner = node.operand.kind === "unary" && node.operand.operator === "!" ? node.operand : undefined;
  if (inner === undefined) {
    checkBool(context, node.operand, { operator: "!", negatedBy: node });
    return BOOL;
  }
  const type = context.check(inner.operand);
  if (type.kind !== "bool" && !isUnknown(type)) {
    const fixes = notBoolFixes(context, { node: inner.operand, type });
    const edits = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: node.range })) }));
    context.report("expression.double-negation", {}, { start: node.range.start, end: inner.operatorRange.end }, edits);
  }
  return BOOL;
}

export function checkChain(context: CheckContext, { operator, operands }: ChainNode): ExpressionType {
  for (const operand of operands) {
    checkBool(context, operand, { operator });
  }
  return BOOL;
}

interface BoolUse {
  readonly operator: string;
  readonly negatedBy?: ExpressionNode;
}

function checkBool(context: CheckContext, node: ExpressionNode, { operator, negatedBy }: BoolUse): void {
  const type = context.check(node);
  if (type.kind === "bool" || isUnknown(type)) {
    return;
  }
  const fixes = notBoolFixes(context, { node, type, negatedBy });
  context.report("expression.operand-not-bool", { operator, type: describeType(type) }, node.range, fixes);
}

export function checkConditional(context: CheckContext, node: ConditionalNode): ExpressionType {
  checkBool(context, node.condition, { operator: "?" });
  const consequent = context.check(node.consequent);
  const alternative = context.check(node.alternative);
  const joined = joinTypes(consequent, alternative);
  if (joined !== undefined) {
    return joined;
  }
  const types = `${describeType(consequent)} and ${describeType(alternative)}`;
  context.report("expression.mixed-types", { what: "Both branches of `? :`", types }, node.alternative.range);
  return ERROR;
}

export function checkBinary(context: CheckContext, node: BinaryNode): ExpressionType {
  switch (node.operator) {
    case "==":
    case "!=":
      return checkEquality(context, node);
    case "in":
      return checkIn(context, node);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return checkOrder(context, node);
    case "-":
      if (isHyphenated(context, node)) {
        return reportHyphenated(context, node);
      }
      return checkArithmetic(context, node);
    case "+":
    case "*":
    case "/":
    case "%":
      return checkArithmetic(context, node);
  }
}

function checkOrder(context: CheckContext, node: BinaryNode): ExpressionType {
  const left = notNull(context, node.left);
  const right = notNull(context, node.right);
  if (isUnknown(left) || isUnknown(right)) {
    return BOOL;
  }
  const isOrdered =
    (isNumber(left) && isNumber(right)) ||
    (isText(left) && isText(right)) ||
    (left.kind === "bool" && right.kind === "bool");
  if (!isOrdered) {
    reportOperands(context, node, { left, right });
  }
  return BOOL;
}

function checkArithmetic(context: CheckContext, node: BinaryNode): ExpressionType {
  const left = notNull(context, node.left);
  const right = notNull(context, node.right);
  if (isUnknown(left) || isUnknown(right)) {
    return isUnknown(left) ? right : left;
  }
  if (left.kind === "int" && right.kind === "int") {
    return INT;
  }
  if (left.kind === "double" && right.kind === "double" && node.operator !== "%") {
    return DOUBLE;
  }
  if (node.operator === "+" && isText(left) && isText(right)) {
    return STRING;
  }
  const joined = node.operator === "+" && left.kind === "list" ? joinTypes(left, right) : undefined;
  if (joined !== undefined) {
    return joined;
  }
  reportOperands(context, node, { left, right });
  return ERROR;
}

/** The type of an operand that must have a value: if it can be null, the evaluation fails there. */
function notNull(context: CheckContext, node: ExpressionNode): ExpressionType {
  const type = context.check(node);
  if (type.kind === "nullable") {
    context.noteNotNull(node);
  }
  return withoutNull(type);
}

interface Operands {
  readonly left: ExpressionType;
  readonly right: ExpressionType;
}

function reportOperands(context: CheckContext, node: BinaryNode, { left, right }: Operands): void {
  const types = `${describeType(left)} and ${describeType(right)}`;
  const data = { operator: node.operator, types, hint: conversionHint(node, { left, right }) };
  context.report("expression.wrong-operands", data, node.range, conversionFixes(context, node, { left, right }));
}

function conversionHint({ operator }: BinaryNode, { left, right }: Operands): string | undefined {
  if (isNumber(left) && isNumber(right) && operator !== "%") {
    return "Convert one with `int()` or `double()`.";
  }
  if (operator === "%" && isNumber(left) && isNumber(right)) {
    return "It is for ints.";
  }
  if (isText(left) !== isText(right)) {
    return "Convert one with `int()`, `double()` or `string()`.";
  }
  return undefined;
}

function conversionFixes(context: CheckContext, { operator, left, right }: BinaryNode, types: Operands) {
  const wrap = (node: ExpressionNode, name: string) => replaceFix(node.range, `${name}(${context.textOf(node.range)})`);
  if (operator === "+" && isText(types.left)) {
    return isScalar(types.right) ? [wrap(right, "string")] : [];
  }
  if (operator === "+" && isText(types.right)) {
    return isScalar(types.left) ? [wrap(left, "string")] : [];
  }
  if (operator === "%") {
    return [];
  }
  if (types.left.kind === "int" && types.right.kind === "double") {
    return [wrap(left, "double")];
  }
  if (types.left.kind === "double" && types.right.kind === "int") {
    return [wrap(right, "double")];
  }
  return [];
}

function isScalar(type: ExpressionType): boolean {
  return type.kind === "bool" || isNumber(type);
}
