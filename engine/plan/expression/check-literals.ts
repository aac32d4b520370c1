import type { CheckContext } from "./check-context.ts";
import { replaceFix } from "./expression-problem.ts";
import { DYN, describeType, ERROR, type ExpressionType, isText, isUnknown } from "./expression-type.ts";
import type { ExpressionNode, ListNode, LiteralNode, MapNode } from "./syntax-tree.ts";
import { joinTypes } from "./type-relations.ts";

export function checkLiteral({ type }: LiteralNode): ExpressionType {
  return { kind: type };
}

export function checkList(context: CheckContext, { items }: ListNode): ExpressionType {
  return { kind: "list", element: joinAll(context, items, "The elements of a list") };
}

export function checkMap(context: CheckContext, { entries }: MapNode): ExpressionType {
  const keys = new Set<string>();
  for (const { key } of entries) {
    checkKey(context, key, keys);
  }
  const values = entries.map(({ value }) => value);
  return { kind: "map", value: joinAll(context, values, "The values of a map"), isTotal: false };
}

function checkKey(context: CheckContext, key: ExpressionNode, seen: Set<string>): void {
  if (key.kind === "name" && context.scope.roots.member(key.name) === undefined && context.variables.length === 0) {
    const fixes = [replaceFix(key.range, `'${key.name}'`)];
    context.report("expression.map-key", { type: "a name without quotes" }, key.range, fixes);
    return;
  }
  const type = context.check(key);
  if (!isText(type) && !isUnknown(type)) {
    context.report("expression.map-key", { type: describeType(type) }, key.range);
  }
  if (key.kind !== "literal" || key.type !== "string") {
    return;
  }
  if (seen.has(key.value)) {
    context.report("expression.duplicate-key", { name: key.value }, key.range);
  }
  seen.add(key.value);
}

/** The one type of all; the first that does not fit is reported, and then nothing is known of them. */
function joinAll(context: CheckContext, nodes: readonly ExpressionNode[], what: string): ExpressionType {
  let joined: ExpressionType = DYN;
  for (const node of nodes) {
    const type = context.check(node);
    const both = joinTypes(joined, type);
    if (both === undefined) {
      const types = `${describeType(joined)} and ${describeType(type)}`;
      context.report("expression.mixed-types", { what, types }, node.range);
    }
    joined = both ?? ERROR;
  }
  return joined;
}
