// What can be missing at run time and is read as if it could not. Only what is proved: a path that is written out, that
// nothing in the same `&&`, `||` or `? :` asks about first.
import type { CheckContext } from "./check-context.ts";
import type { ExpressionType } from "./expression-type.ts";
import { pathOf } from "./field-path.ts";
import { provenPaths } from "./proven-paths.ts";
import { childrenOf, type ExpressionNode } from "./syntax-tree.ts";

interface Checked {
  readonly usedAsNotNull: ReadonlySet<ExpressionNode>;
  /** What `${{ }}` writes as text: null fails there too. */
  readonly writtenOut: ExpressionNode | undefined;
  readonly typeOf: (node: ExpressionNode) => ExpressionType;
}

type Proven = ReadonlySet<string>;

export function checkGuards(context: CheckContext, root: ExpressionNode, checked: Checked): void {
  walk(root, new Set());

  function walk(node: ExpressionNode, proven: Proven): void {
    checkNode(context, node, { ...checked, proven });
    if (node.kind === "chain") {
      const outcome = node.operator === "&&";
      for (const operand of node.operands) {
        // In either order: an operand that decides drops the error of the one before it.
        const others = node.operands.filter((other) => other !== operand);
        walk(operand, union(proven, ...others.map((other) => provenPaths(context.scope, other, outcome))));
      }
    } else if (node.kind === "conditional") {
      walk(node.condition, proven);
      walk(node.consequent, union(proven, provenPaths(context.scope, node.condition, true)));
      walk(node.alternative, union(proven, provenPaths(context.scope, node.condition, false)));
    } else if (node.kind === "call" && node.name === "has" && node.target === undefined) {
      for (const field of node.args) {
        for (const target of childrenOf(field)) {
          walk(target, proven);
        }
      }
    } else {
      for (const child of childrenOf(node)) {
        walk(child, proven);
      }
    }
  }
}

function checkNode(
  context: CheckContext,
  node: ExpressionNode,
  { usedAsNotNull, writtenOut, proven }: Checked & { proven: Proven },
): void {
  const path = pathOf(node);
  if (path === undefined || proven.has(path.join("."))) {
    return;
  }
  const name = context.textOf(node.range);
  const isFailing = usedAsNotNull.has(node) || writtenOut === node;
  if (isFailing && isOpenFailure(context, path, proven)) {
    context.report("expression.may-be-no-failure", { name }, node.range);
    return;
  }
  if (usedAsNotNull.has(node) && !isDeclaredEnv(context, path) && !isFieldOfEveryFailure(path)) {
    context.report("expression.may-be-null", { name }, node.range);
  }
  if (isAbsentable(context, path)) {
    context.report("expression.may-be-absent", { name }, node.range);
  }
}

/** A field of `failure` in `finally` that nothing says is there: one that is proven proves the others. */
function isOpenFailure({ scope }: CheckContext, [root]: readonly string[], proven: Proven): boolean {
  const { inFinally, isFailureCertain = false } = scope.input;
  return (
    root === "failure" && inFinally && !isFailureCertain && ![...proven].some((other) => other.startsWith("failure."))
  );
}

/** Once there is a failure, only its exit code may be missing. */
function isFieldOfEveryFailure([root, field]: readonly string[]): boolean {
  return root === "failure" && field !== "exit_code";
}

function isDeclaredEnv({ scope }: CheckContext, [root, name]: readonly string[]): boolean {
  return root === "env" && name !== undefined && scope.input.declaredEnv.includes(name);
}

function isAbsentable({ scope }: CheckContext, path: readonly string[]): boolean {
  const { absentable } = scope.input;
  if (absentable === undefined) {
    return false;
  }
  const [root, first = "", field, resource] = path;
  if (root === "resources") {
    return path.length === 2 && absentable.consumes.has(first);
  }
  return (
    root === "prev" &&
    field === "resources" &&
    resource !== undefined &&
    path.length === 4 &&
    absentable.steps.has(first)
  );
}

function union(...sets: readonly Proven[]): Proven {
  return new Set(sets.flatMap((set) => [...set]));
}
