// Tree → types and problems, in one walk, also over broken trees. What is wrong is told once, at the smallest part that
// is to blame; what follows from it is silent.
import type { Problem } from "../problem.ts";
import type { ExpressionScope } from "./build-scope.ts";
import { checkCall } from "./check-calls.ts";
import type { CheckContext } from "./check-context.ts";
import { checkGuards } from "./check-guards.ts";
import { checkList, checkLiteral, checkMap } from "./check-literals.ts";
import { checkIndex, checkMember, checkName } from "./check-names.ts";
import { checkBinary, checkChain, checkConditional, checkUnary } from "./check-operators.ts";
import { checkOutcome } from "./check-outcome.ts";
import { expressionProblem } from "./expression-problem.ts";
import { ERROR, type ExpressionType } from "./expression-type.ts";
import type { ParsedExpression } from "./parse-expression.ts";
import { type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

export interface CheckedExpression {
  readonly parsed: ParsedExpression;
  /** Of syntax and of meaning, in the order of their places. */
  readonly problems: readonly Problem[];
  readonly type: ExpressionType;
  readonly typeOf: (node: ExpressionNode) => ExpressionType;
}

/** `expected`: a condition must be a `bool`; what `${{ }}` holds must have a `text`. */
export function checkExpression(
  parsed: ParsedExpression,
  scope: ExpressionScope,
  expected?: "bool" | "text",
): CheckedExpression {
  const problems: Problem[] = [];
  const types = new Map<ExpressionNode, ExpressionType>();
  const usedAsNotNull = new Set<ExpressionNode>();
  const context: CheckContext = {
    scope,
    variables: [],
    check(node) {
      const type = checkNode(context, node);
      types.set(node, type);
      return type;
    },
    report(code, data, range, fixes) {
      problems.push(expressionProblem(code, data, range, fixes));
    },
    place: (problem) => problems.push(problem),
    textOf: ({ start, end }) => parsed.text.slice(start, end),
    noteNotNull: (node) => usedAsNotNull.add(node),
  };
  const type = context.check(parsed.root);
  const typeOf = (node: ExpressionNode) => types.get(node) ?? ERROR;
  if (parsed.problems.length === 0) {
    if (expected !== undefined) {
      checkOutcome(context, parsed.root, { type, expected });
    }
    if (problems.length === 0) {
      checkGuards(context, parsed.root, {
        usedAsNotNull,
        writtenOut: expected === "text" ? withoutGroups(parsed.root) : undefined,
        typeOf,
      });
    }
  }
  const all = [...parsed.problems, ...problems].sort((one, other) => one.range.start - other.range.start);
  return { parsed, problems: all, type, typeOf };
}

function checkNode(context: CheckContext, node: ExpressionNode): ExpressionType {
  switch (node.kind) {
    case "literal":
      return checkLiteral(node);
    case "name":
      return checkName(context, node);
    case "member":
      return checkMember(context, node);
    case "index":
      return checkIndex(context, node);
    case "call":
      return checkCall(context, node);
    case "unary":
      return checkUnary(context, node);
    case "binary":
      return checkBinary(context, node);
    case "chain":
      return checkChain(context, node);
    case "conditional":
      return checkConditional(context, node);
    case "list":
      return checkList(context, node);
    case "map":
      return checkMap(context, node);
    case "group":
      return context.check(node.inner);
    case "sequence":
      for (const part of node.parts) {
        context.check(part);
      }
      return ERROR;
    case "missing":
      return ERROR;
  }
}
