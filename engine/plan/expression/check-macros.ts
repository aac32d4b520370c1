import type { CheckContext } from "./check-context.ts";
import { replaceFix } from "./expression-problem.ts";
import { BOOL, describeType, ERROR, type ExpressionType, isUnknown, STRING } from "./expression-type.ts";
import { MACROS } from "./functions/index.ts";
import { type CallNode, type ExpressionNode, withoutGroups } from "./syntax-tree.ts";

/** `has(target.name)`: the target must exist, the field need not. */
export function checkHas(context: CheckContext, { args, range }: CallNode): ExpressionType {
  const [argument] = args;
  const field = argument === undefined ? undefined : withoutGroups(argument);
  if (field?.kind === "member" && args.length === 1) {
    context.check(field);
    return BOOL;
  }
  for (const operand of args) {
    context.check(operand);
  }
  const isIndexed = field?.kind === "index" && field.index.kind === "literal" && field.index.type === "string";
  const asked = isIndexed ? `${context.textOf(field.index.range)} in ${context.textOf(field.target.range)}` : undefined;
  const fixes = asked === undefined ? [] : [replaceFix(range, asked)];
  context.report("expression.has-argument", {}, argument?.range ?? range, fixes);
  return BOOL;
}

export function checkMacro(context: CheckContext, node: CallNode, target: ExpressionNode): ExpressionType {
  const { name, args, nameRange } = node;
  const targetType = context.check(target);
  const item = itemType(targetType);
  if (item === undefined) {
    const types = describeType(targetType);
    context.report(
      "expression.wrong-operands",
      { operator: `${name}()`, types, hint: "It is for lists and maps." },
      target.range,
    );
  }
  const [variable, test, ...rest] = args;
  if (variable === undefined || test === undefined || rest.length > 0) {
    const given = args.length === 1 ? "one argument" : `${args.length} arguments`;
    const signatures = `\`${MACROS.get(name)?.usage ?? name}\``;
    context.report("expression.wrong-arguments", { name, given, signatures }, nameRange);
    return BOOL;
  }
  if (variable.kind !== "name") {
    if (variable.kind !== "missing") {
      context.report("expression.macro-variable", { name }, variable.range);
    }
    return BOOL;
  }
  context.variables.push({ name: variable.name, type: item ?? ERROR });
  const type = context.check(test);
  context.variables.pop();
  if (type.kind !== "bool" && !isUnknown(type)) {
    context.report("expression.operand-not-bool", { operator: `${name}()`, type: describeType(type) }, test.range);
  }
  return BOOL;
}

/** What the variable of a macro is: an element of a list, a key of a map, a name of a record. */
export function itemType(type: ExpressionType): ExpressionType | undefined {
  if (isUnknown(type)) {
    return ERROR;
  }
  if (type.kind === "list") {
    return type.element;
  }
  if (type.kind === "map") {
    return STRING;
  }
  return type.kind === "record" && type.element !== undefined ? STRING : undefined;
}
