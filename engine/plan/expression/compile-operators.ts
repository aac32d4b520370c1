import { compareCodePoints } from "./code-points.ts";
import { areEqual } from "./compare-values.ts";
import { compileArithmetic, compileNegation } from "./compile-arithmetic.ts";
import type { CompileContext, Evaluate } from "./compile-context.ts";
import { isAbsorbable } from "./evaluation-failure.ts";
import { type CallSite, type EvaluationFrame, failUnexpected, spend, spendCharacters } from "./evaluation-frame.ts";
import { type ExpressionType, isText, withoutNull } from "./expression-type.ts";
import type { BinaryNode, ChainNode, ConditionalNode, UnaryNode } from "./syntax-tree.ts";
import type { Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

export function compileUnary(context: CompileContext, node: UnaryNode): Evaluate {
  const operand = context.compile(node.operand);
  const site = context.siteOf(node.operand);
  if (node.operator === "-") {
    return compileNegation(context, node, operand);
  }
  return (frame) => !expectBool(operand(frame), site);
}

export function compileConditional(context: CompileContext, node: ConditionalNode): Evaluate {
  const condition = context.compile(node.condition);
  const consequent = context.compile(node.consequent);
  const alternative = context.compile(node.alternative);
  const site = context.siteOf(node.condition);
  return (frame) => (expectBool(condition(frame), site) ? consequent(frame) : alternative(frame));
}

/** As in CEL, an operand that decides drops the failure of another, whichever comes first. */
export function compileChain(context: CompileContext, { operator, operands }: ChainNode): Evaluate {
  const deciding = operator === "||";
  const parts = operands.map((operand) => ({ evaluate: context.compile(operand), site: context.siteOf(operand) }));
  return (frame) => {
    let failure: unknown;
    for (const { evaluate, site } of parts) {
      try {
        if (expectBool(evaluate(frame), site) === deciding) {
          return deciding;
        }
      } catch (thrown) {
        if (!isAbsorbable(thrown)) {
          throw thrown;
        }
        failure ??= thrown;
      }
    }
    if (failure !== undefined) {
      throw failure;
    }
    return !deciding;
  };
}

export function compileBinary(context: CompileContext, node: BinaryNode): Evaluate {
  switch (node.operator) {
    case "==":
    case "!=":
      return compileEquality(context, node);
    case "in":
      return compileIn(context, node);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compileOrder(context, node);
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return compileArithmetic(context, node);
  }
}

function compileEquality(context: CompileContext, node: BinaryNode): Evaluate {
  const left = context.compile(node.left);
  const right = context.compile(node.right);
  const wanted = node.operator === "==";
  const types = [context.typeOf(node.left), context.typeOf(node.right)];
  // `===` is the same for scalars, and a text is compared with one at most as long as the expression.
  if (types.every(isScalar) && [node.left, node.right].some(({ kind }) => kind === "literal")) {
    return (frame) => (left(frame) === right(frame)) === wanted;
  }
  const site = context.siteOf(node);
  return (frame) => areEqual(left(frame), right(frame), frame, site) === wanted;
}

function isScalar(type: ExpressionType): boolean {
  return !["list", "map", "record"].includes(withoutNull(type).kind);
}

function compileIn(context: CompileContext, node: BinaryNode): Evaluate {
  const left = context.compile(node.left);
  const right = context.compile(node.right);
  const leftSite = context.siteOf(node.left);
  const site = context.siteOf(node);
  return (frame) => {
    const item = left(frame);
    const container = right(frame);
    if (isList(container)) {
      return container.some((element) => {
        spend(frame, 1, site);
        return areEqual(item, element, frame, site);
      });
    }
    if (!isRecord(container)) {
      return failUnexpected(container, site);
    }
    return typeof item === "string" ? container.has(item) : failUnexpected(item, leftSite);
  };
}

const ORDER_TESTS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["<", (order: number) => order < 0],
  ["<=", (order: number) => order <= 0],
  [">", (order: number) => order > 0],
  [">=", (order: number) => order >= 0],
]);

function compileOrder(context: CompileContext, node: BinaryNode): Evaluate {
  const left = context.compile(node.left);
  const right = context.compile(node.right);
  const leftSite = context.siteOf(node.left);
  const rightSite = context.siteOf(node.right);
  const isOrdered = ORDER_TESTS.get(node.operator) ?? (() => false);
  if (isText(withoutNull(context.typeOf(node.left)))) {
    return (frame) => isOrdered(compareTexts(left(frame), right(frame), frame, { leftSite, rightSite }));
  }
  // NaN orders as a NaN difference, for which every test is false.
  return (frame) => isOrdered(compareScalars(left(frame), right(frame), { leftSite, rightSite }));
}

interface Sites {
  readonly leftSite: CallSite;
  readonly rightSite: CallSite;
}

function compareTexts(left: Value, right: Value, frame: EvaluationFrame, { leftSite, rightSite }: Sites): number {
  if (typeof left !== "string") {
    return failUnexpected(left, leftSite);
  }
  if (typeof right !== "string") {
    return failUnexpected(right, rightSite);
  }
  spendCharacters(frame, Math.min(left.length, right.length), leftSite);
  return compareCodePoints(left, right);
}

function compareScalars(left: Value, right: Value, { leftSite, rightSite }: Sites): number {
  if (typeof left !== "number" && typeof left !== "boolean") {
    return failUnexpected(left, leftSite);
  }
  if (typeof right !== "number" && typeof right !== "boolean") {
    return failUnexpected(right, rightSite);
  }
  if (left < right) {
    return -1;
  }
  if (left > right) {
    return 1;
  }
  return left === right ? 0 : Number.NaN;
}

function expectBool(value: Value, site: CallSite): boolean {
  return typeof value === "boolean" ? value : failUnexpected(value, site);
}
