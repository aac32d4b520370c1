import type { TextRange } from "../text-range.ts";
import { MACROS } from "./functions/index.ts";
import type { ParsedExpression } from "./parse-expression.ts";
import { childrenOf, type ExpressionNode, type LiteralNode, withoutGroups } from "./syntax-tree.ts";

/** A step, param or resource that an expression names. */
export interface NameInExpression {
  readonly kind: "step" | "param" | "resource";
  readonly name: string;
  /** The name alone, without quotes. */
  readonly range: TextRange;
}

/** All names in the order of the text, also inside `has()` and broken expressions. Variables of macros hide the roots. */
export function namesIn(parsed: ParsedExpression): readonly NameInExpression[] {
  const names: NameInExpression[] = [];
  collect(parsed.root, []);
  return names;

  function collect(node: ExpressionNode, variables: readonly string[]): void {
    const field = fieldOf(node);
    if (field !== undefined && field.name !== "") {
      const kind = kindOf(field.target, variables);
      if (kind !== undefined) {
        collect(field.target, variables);
        names.push({ kind, name: field.name, range: field.range });
        return;
      }
    }
    const variable = variableOf(node);
    for (const child of childrenOf(node)) {
      const isBound = variable !== undefined && node.kind === "call" && child !== node.target;
      collect(child, isBound ? [...variables, variable] : variables);
    }
  }
}

function kindOf(target: ExpressionNode, variables: readonly string[]): NameInExpression["kind"] | undefined {
  const root = rootOf(target);
  if (root === undefined || variables.includes(root)) {
    return undefined;
  }
  const owner = withoutGroups(target);
  if (owner.kind === "name") {
    if (root === "prev") {
      return "step";
    }
    if (root === "params") {
      return "param";
    }
    return root === "resources" ? "resource" : undefined;
  }
  const field = fieldOf(owner);
  const isOfStep = field !== undefined && withoutGroups(field.target).kind !== "name";
  return root === "prev" && isOfStep && field.name === "resources" ? "resource" : undefined;
}

function rootOf(node: ExpressionNode): string | undefined {
  let part = withoutGroups(node);
  while (part.kind === "member" || part.kind === "index") {
    part = withoutGroups(part.target);
  }
  return part.kind === "name" ? part.name : undefined;
}

interface Field {
  readonly target: ExpressionNode;
  readonly name: string;
  readonly range: TextRange;
}

/** `target.name` or `target['name']`, unless the string is written with escapes: its range would not fit the name. */
function fieldOf(node: ExpressionNode): Field | undefined {
  if (node.kind === "member") {
    return { target: node.target, name: node.name, range: node.nameRange };
  }
  if (node.kind !== "index") {
    return undefined;
  }
  const { target, index } = node;
  return isPlainString(index) ? { target, name: index.value, range: index.innerRange } : undefined;
}

function isPlainString(node: ExpressionNode): node is LiteralNode & { type: "string" } {
  return (
    node.kind === "literal" &&
    node.type === "string" &&
    node.innerRange.end - node.innerRange.start === node.value.length
  );
}

function variableOf(node: ExpressionNode): string | undefined {
  const isMacro = node.kind === "call" && node.target !== undefined && MACROS.has(node.name);
  const variable = isMacro ? node.args[0] : undefined;
  return variable?.kind === "name" ? variable.name : undefined;
}
