// What is known to be there once a condition came out true, or false.
import type { ExpressionScope } from "./build-scope.ts";
import { pathOf } from "./field-path.ts";
import { type BinaryNode, type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

/** Paths such as `env.X` or `prev.a.resources.x` that are neither null nor absent when `node` has the `outcome`. */
export function provenPaths(scope: ExpressionScope, node: ExpressionNode, outcome: boolean): ReadonlySet<string> {
  const condition = withoutGroups(node);
  switch (condition.kind) {
    case "unary":
      return condition.operator === "!" ? provenPaths(scope, condition.operand, !outcome) : new Set();
    case "chain":
      if ((condition.operator === "&&") !== outcome) {
        return new Set();
      }
      return new Set(condition.operands.flatMap((operand) => [...provenPaths(scope, operand, outcome)]));
    case "call":
      if (condition.name !== "has" || condition.target !== undefined || !outcome) {
        return new Set();
      }
      return paths(condition.args[0]);
    case "binary":
      return provenByComparison(scope, condition, outcome);
    default:
      return new Set();
  }
}

function provenByComparison(scope: ExpressionScope, node: BinaryNode, outcome: boolean): ReadonlySet<string> {
  const { operator, left, right } = node;
  if (operator === "in" && outcome) {
    return provenByIn(node);
  }
  const isComparison = ["==", "!=", "<", "<=", ">", ">="].includes(operator);
  if (!isComparison) {
    return new Set();
  }
  if (operator !== "==" && operator !== "!=") {
    return new Set([...paths(left), ...paths(right)]);
  }
  const isEqual = (operator === "==") === outcome;
  const hasNull = [left, right].some((side) => isLiteral(side, null));
  // Equal to something that is not null, or different from null.
  if (isEqual === hasNull) {
    return provenBySuccess(scope, node, isEqual);
  }
  return new Set([...paths(left), ...paths(right), ...provenBySuccess(scope, node, isEqual)]);
}

/** A step that succeeded has published all that it provides. */
function provenBySuccess(
  { input }: ExpressionScope,
  { left, right }: BinaryNode,
  isEqual: boolean,
): ReadonlySet<string> {
  if (!isEqual) {
    return new Set();
  }
  const [status, word] = isLiteral(left, "success") ? [right, left] : [left, right];
  const path = pathOf(status);
  const isStatus = path?.length === 3 && path[0] === "prev" && path[2] === "status" && isLiteral(word, "success");
  const step = path?.[1];
  if (!isStatus || step === undefined) {
    return new Set();
  }
  const resources = input.readableSteps.get(step) ?? [];
  return new Set([
    `prev.${step}.exit_code`,
    ...resources.flatMap((name) => [`resources.${name}`, `prev.${step}.resources.${name}`]),
  ]);
}

function provenByIn({ left, right }: BinaryNode): ReadonlySet<string> {
  const key = withoutGroups(left);
  const container = pathOf(right);
  if (key.kind === "literal" && key.type === "string" && container !== undefined) {
    return new Set([[...container, key.value].join(".")]);
  }
  const list = withoutGroups(right);
  const isNullFree = list.kind === "list" && !list.items.some((item) => isLiteral(item, null));
  return isNullFree ? paths(left) : new Set();
}

function isLiteral(node: ExpressionNode, value: string | null): boolean {
  const inner = withoutGroups(node);
  return inner.kind === "literal" && inner.value === value;
}

function paths(node: ExpressionNode | undefined): ReadonlySet<string> {
  const path = node === undefined ? undefined : pathOf(node);
  return new Set(path === undefined ? [] : [path.join(".")]);
}
