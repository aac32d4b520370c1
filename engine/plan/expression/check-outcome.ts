import type { CheckContext } from "./check-context.ts";
import { describeType, type ExpressionType, isNumber, isText, isUnknown, withoutNull } from "./expression-type.ts";
import { notBoolFixes } from "./not-bool-fixes.ts";
import type { ExpressionNode } from "./syntax-tree.ts";

interface Outcome {
  readonly type: ExpressionType;
  readonly expected: "bool" | "text";
}

/** The type of the whole, which depends on where it stands. */
export function checkOutcome(context: CheckContext, node: ExpressionNode, { type, expected }: Outcome): void {
  if (isUnknown(type)) {
    return;
  }
  if (expected === "bool" && type.kind !== "bool") {
    const fixes = notBoolFixes(context, { node, type });
    context.report("expression.not-bool", { type: describeType(type) }, node.range, fixes);
  }
  if (expected === "text" && !hasText(withoutNull(type))) {
    const description = describeType(type);
    const capitalized = description.charAt(0).toUpperCase() + description.slice(1);
    context.report("expression.not-text", { type: capitalized }, node.range);
  }
}

function hasText(type: ExpressionType): boolean {
  return type.kind === "bool" || isNumber(type) || isText(type) || isUnknown(type);
}
