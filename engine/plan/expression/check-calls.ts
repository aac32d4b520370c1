import type { CheckContext } from "./check-context.ts";
import { checkHas, checkMacro } from "./check-macros.ts";
import { replaceFix } from "./expression-problem.ts";
import { describeType, ERROR, type ExpressionType, isUnknown } from "./expression-type.ts";
import { FOREIGN_FUNCTIONS, FOREIGN_METHODS, NOT_OFFERED, STATUS_FUNCTIONS } from "./foreign-functions.ts";
import type { ExpressionFunction, FunctionSignature, ParameterKind } from "./functions/expression-function.ts";
import { has } from "./functions/has.ts";
import { CALLABLE_NAMES, FUNCTIONS, MACROS } from "./functions/index.ts";
import { nearestName } from "./nearest-name.ts";
import { type CallNode, type ExpressionNode, isPostfix } from "./syntax-tree.ts";

export function checkCall(context: CheckContext, node: CallNode): ExpressionType {
  const { name, target } = node;
  if (name === has.name && target === undefined) {
    return checkHas(context, node);
  }
  const macro = target === undefined ? undefined : MACROS.get(name);
  if (macro !== undefined && target !== undefined) {
    return checkMacro(context, node, target);
  }
  const called = FUNCTIONS.get(name);
  if (called !== undefined) {
    return checkFunction(context, node, called);
  }
  for (const operand of operandsOf(node)) {
    if (!isMacroVariable(node, operand)) {
      context.check(operand);
    }
  }
  reportUnknownCall(context, node);
  return ERROR;
}

function operandsOf({ target, args }: CallNode): readonly ExpressionNode[] {
  return target === undefined ? args : [target, ...args];
}

/** In `list.map(x, …)` the names inside are not known, so nothing in the arguments is worth a word. */
function isMacroVariable({ name, args }: CallNode, operand: ExpressionNode): boolean {
  return NOT_OFFERED.has(name) && args.length > 1 && args[0]?.kind === "name" && args.includes(operand);
}

function checkFunction(context: CheckContext, node: CallNode, called: ExpressionFunction): ExpressionType {
  const { name, target, args, range } = node;
  const operands = operandsOf(node);
  const types = operands.map((operand) => context.check(operand));
  const isMethodCall = target !== undefined;
  if (called.form !== "both" && isMethodCall !== (called.form === "method")) {
    const [first, ...rest] = operands.map((operand) => context.textOf(operand.range));
    const meant = isMethodCall ? `${name}(${[first, ...rest].join(", ")})` : `${first}.${name}(${rest.join(", ")})`;
    const canFix = isMethodCall || (args[0] !== undefined && isPostfix(args[0]));
    const fixes = canFix ? [replaceFix(range, meant)] : [];
    context.report("expression.wrong-form", { name, form: called.usage }, node.nameRange, fixes);
    return called.signatures[0]?.result ?? ERROR;
  }
  const signature = called.signatures.find((candidate) => fits(candidate, types));
  if (signature === undefined && args.some(({ kind }) => kind === "missing")) {
    return called.signatures[0]?.result ?? ERROR;
  }
  if (signature === undefined) {
    const given = types.length === 0 ? "no arguments" : types.map(describeType).join(" and ");
    const signatures = describeSignatures(called);
    context.report("expression.wrong-arguments", { name, given, signatures }, argumentsRange(node));
    return called.signatures[0]?.result ?? ERROR;
  }
  operands.forEach((operand, index) => {
    if (types[index]?.kind === "nullable") {
      context.noteNotNull(operand);
    }
  });
  return signature.result;
}

function argumentsRange({ nameRange, args }: CallNode) {
  const [first] = args;
  const last = args.at(-1);
  return first === undefined || last === undefined ? nameRange : { start: first.range.start, end: last.range.end };
}

function describeSignatures({ usage, signatures }: ExpressionFunction): string {
  const parameters = signatures.map((signature) => `(${signature.parameters.join(", ")})`);
  return `\`${usage}\` for ${parameters.join(" or ")}`;
}

function fits({ parameters }: FunctionSignature, types: readonly ExpressionType[]): boolean {
  return (
    parameters.length === types.length &&
    parameters.every((kind, index) => {
      const type = types[index];
      return type !== undefined && accepts(kind, type);
    })
  );
}

function accepts(kind: ParameterKind, type: ExpressionType): boolean {
  if (isUnknown(type)) {
    return true;
  }
  if (type.kind === "nullable") {
    return accepts(kind, type.of);
  }
  if (type.kind === "enum") {
    return kind === "string";
  }
  if (type.kind === "record") {
    return kind === "map" && type.element !== undefined;
  }
  return type.kind === kind;
}

function reportUnknownCall(context: CheckContext, { name, nameRange, target, args }: CallNode): void {
  const isMethod = target !== undefined;
  const status = isMethod ? undefined : STATUS_FUNCTIONS.get(name);
  const foreign = (isMethod ? FOREIGN_METHODS : FOREIGN_FUNCTIONS).get(name);
  if (NOT_OFFERED.has(name)) {
    context.report("expression.not-offered", { name, instead: NOT_OFFERED.get(name) }, nameRange);
  } else if (status !== undefined && args.length === 0) {
    context.report("expression.foreign-function", { written: `${name}()`, meant: status }, nameRange);
  } else if (foreign !== undefined) {
    const data = { written: isMethod ? `.${name}` : name, meant: `\`${foreign}\`` };
    context.report("expression.foreign-function", data, nameRange, [replaceFix(nameRange, foreign)]);
  } else if (!isMethod && MACROS.has(name)) {
    const usage = MACROS.get(name)?.usage ?? name;
    context.report("expression.wrong-form", { name, form: usage }, nameRange);
  } else {
    const suggestion = nearestName(name, CALLABLE_NAMES);
    const fixes = suggestion === undefined ? [] : [replaceFix(nameRange, suggestion)];
    context.report("expression.unknown-function", { name, suggestion, names: CALLABLE_NAMES }, nameRange, fixes);
  }
}
