// `prev.build-all.status` is a subtraction for the parser; whoever writes it means a name.
import { type CheckContext, findVariable } from "./check-context.ts";
import { replaceFix } from "./expression-problem.ts";
import { ERROR, type ExpressionType } from "./expression-type.ts";
import { type BinaryNode, type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

/** A field, a hyphen without spaces, and something that starts with a name no expression can start with. */
export function isHyphenated({ scope, variables }: CheckContext, { left, right, operatorRange }: BinaryNode): boolean {
  const first = firstName(right);
  return (
    left.kind === "member" &&
    first !== undefined &&
    left.range.end === operatorRange.start &&
    right.range.start === operatorRange.end &&
    scope.roots.member(first.name) === undefined &&
    findVariable(variables, first.name) === undefined
  );
}

export function reportHyphenated(context: CheckContext, { left, right }: BinaryNode): ExpressionType {
  const first = firstName(right);
  if (left.kind !== "member" || first === undefined) {
    return ERROR;
  }
  const range = { start: left.nameRange.start, end: first.end };
  const name = context.textOf(range);
  const isEnv = isRootNamed(left.target, "env");
  const underscored = name.replaceAll("-", "_");
  const isStep = isRootNamed(left.target, "prev") && context.scope.input.readableSteps.has(underscored);
  const fixes = [
    ...(isEnv
      ? [replaceFix({ start: left.range.start, end: first.end }, `${context.textOf(left.target.range)}['${name}']`)]
      : []),
    ...(isStep ? [replaceFix(range, underscored)] : []),
  ];
  context.report("expression.hyphenated-name", { name }, range, fixes);
  return ERROR;
}

function isRootNamed(node: ExpressionNode, name: string): boolean {
  const root = withoutGroups(node);
  return root.kind === "name" && root.name === name;
}

function firstName(node: ExpressionNode): { name: string; end: number } | undefined {
  let start = node;
  while (start.kind === "member" || start.kind === "index") {
    start = start.target;
  }
  return start.kind === "name" ? { name: start.name, end: start.range.end } : undefined;
}
