// `+ - * / %` and the sign. An int result is checked against its range; a negative zero is one only for doubles.
import type { CompileContext, Evaluate } from "./compile-context.ts";
import { type CallSite, fail, failUnexpected, spend, spendCharacters } from "./evaluation-frame.ts";
import { isNumber, isText, withoutNull } from "./expression-type.ts";
import type { BinaryNode, UnaryNode } from "./syntax-tree.ts";
import type { Value } from "./value.ts";
import { isList } from "./value-kinds.ts";

export function compileNegation(context: CompileContext, node: UnaryNode, operand: Evaluate): Evaluate {
  const site = context.siteOf(node.operand);
  const isInt = withoutNull(context.typeOf(node.operand)).kind === "int";
  return (frame) => {
    const value = expectNumber(operand(frame), site);
    return isInt ? 0 - value : -value;
  };
}

export function compileArithmetic(context: CompileContext, node: BinaryNode): Evaluate {
  const left = withoutNull(context.typeOf(node.left));
  const type = isNumber(left) || isText(left) || left.kind === "list" ? left : withoutNull(context.typeOf(node.right));
  if (isText(type)) {
    return compileTextSum(context, node);
  }
  if (type.kind === "list") {
    return compileListSum(context, node);
  }
  return type.kind === "double" ? compileDouble(context, node) : compileInt(context, node);
}

function compileInt(context: CompileContext, node: BinaryNode): Evaluate {
  const { left, right, leftSite, rightSite, site } = compileOperands(context, node);
  const compute = intOperation(node.operator, site);
  return (frame) => {
    const result = compute(expectNumber(left(frame), leftSite), expectNumber(right(frame), rightSite));
    return Number.isSafeInteger(result) ? result + 0 : fail("expression.int-overflow", site);
  };
}

function intOperation(operator: BinaryNode["operator"], site: CallSite): (left: number, right: number) => number {
  switch (operator) {
    case "-":
      return (left, right) => left - right;
    case "*":
      return (left, right) => left * right;
    case "/":
      // Exact, unlike a rounded quotient that is cut off.
      return (left, right) => (left - (left % divisor(right, site))) / right;
    case "%":
      return (left, right) => left % divisor(right, site);
    default:
      return (left, right) => left + right;
  }
}

function divisor(value: number, site: CallSite): number {
  return value === 0 ? fail("expression.divide-by-zero", site) : value;
}

function compileDouble(context: CompileContext, node: BinaryNode): Evaluate {
  const { left, right, leftSite, rightSite } = compileOperands(context, node);
  const compute = doubleOperation(node.operator);
  return (frame) => compute(expectNumber(left(frame), leftSite), expectNumber(right(frame), rightSite));
}

function doubleOperation(operator: BinaryNode["operator"]): (left: number, right: number) => number {
  switch (operator) {
    case "-":
      return (left, right) => left - right;
    case "*":
      return (left, right) => left * right;
    case "/":
      return (left, right) => left / right;
    default:
      return (left, right) => left + right;
  }
}

function compileTextSum(context: CompileContext, node: BinaryNode): Evaluate {
  const { left, right, leftSite, rightSite, site } = compileOperands(context, node);
  return (frame) => {
    const first = left(frame);
    const second = right(frame);
    if (typeof first !== "string") {
      return failUnexpected(first, leftSite);
    }
    if (typeof second !== "string") {
      return failUnexpected(second, rightSite);
    }
    spendCharacters(frame, first.length + second.length, site);
    return first + second;
  };
}

function compileListSum(context: CompileContext, node: BinaryNode): Evaluate {
  const { left, right, leftSite, rightSite, site } = compileOperands(context, node);
  return (frame) => {
    const first = left(frame);
    const second = right(frame);
    if (!isList(first)) {
      return failUnexpected(first, leftSite);
    }
    if (!isList(second)) {
      return failUnexpected(second, rightSite);
    }
    spend(frame, first.length + second.length, site);
    return [...first, ...second];
  };
}

function compileOperands(context: CompileContext, node: BinaryNode) {
  return {
    left: context.compile(node.left),
    right: context.compile(node.right),
    leftSite: context.siteOf(node.left),
    rightSite: context.siteOf(node.right),
    site: context.siteOf(node),
  };
}

function expectNumber(value: Value, site: CallSite): number {
  return typeof value === "number" ? value : failUnexpected(value, site);
}
