import type { ProblemFix } from "../problem.ts";
import type { CheckContext } from "./check-context.ts";
import type { ExpressionType } from "./expression-type.ts";
import { type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

export interface NotBool {
  readonly node: ExpressionNode;
  readonly type: ExpressionType;
  /** Written `!node`: the fixes then say the opposite, and replace the `!` too. */
  readonly negatedBy?: ExpressionNode | undefined;
}

/** What a value that is used as a bool was probably meant to ask. */
export function notBoolFixes(context: CheckContext, { node, type, negatedBy }: NotBool): readonly ProblemFix[] {
  const operand = withoutGroups(node);
  if (!["name", "member", "index", "call"].includes(operand.kind)) {
    return [];
  }
  const text = context.textOf(operand.range);
  const range = (negatedBy ?? node).range;
  // A sign right before binds tighter than the comparison that is offered.
  const isSigned = ["!", "-"].includes(context.textOf({ start: Math.max(range.start - 1, 0), end: range.start }));
  return questions({ operand, type, text, isNegated: negatedBy !== undefined }).map((question) => {
    const newText = isSigned && negatedBy !== undefined ? `(${question})` : question;
    return { title: `Write \`${question}\``, edits: [{ range, newText }] };
  });
}

interface Question {
  readonly operand: ExpressionNode;
  readonly type: ExpressionType;
  readonly text: string;
  readonly isNegated: boolean;
}

function questions({ operand, type, text, isNegated }: Question): readonly string[] {
  const equals = isNegated ? "!=" : "==";
  const differs = isNegated ? "==" : "!=";
  if (operand.kind === "member" && operand.target.kind === "name" && operand.target.name === "env") {
    return [`${text} ${equals} '1'`, `${text} ${equals} 'true'`, `${isNegated ? "!" : ""}has(${text})`];
  }
  switch (type.kind) {
    case "enum":
      return [`${text} ${equals} '${type.values[0] ?? ""}'`];
    case "record":
      return type.name === "step" ? [`${text}.status ${equals} 'success'`] : [];
    case "nullable":
      return type.of.kind === "int" ? [`${text} ${equals} 0`, `${text} ${differs} null`] : [`${text} ${differs} null`];
    case "string":
      return operand.kind === "name"
        ? [`${text} ${differs} ''`]
        : [`${text} ${differs} ''`, `${text} ${equals} 'true'`];
    case "int":
      return [`${text} ${differs} 0`];
    case "double":
      return [`${text} ${differs} 0.0`];
    case "list":
    case "map":
      return [`size(${text}) ${differs} 0`];
    default:
      return [];
  }
}
