import type { CompileContext, Evaluate } from "./compile-context.ts";
import { type CallSite, fail, failUnexpected, spend } from "./evaluation-frame.ts";
import { has } from "./functions/has.ts";
import { FUNCTIONS, MACROS } from "./functions/index.ts";
import { type CallNode, type ExpressionNode, type MemberNode, withoutGroups } from "./syntax-tree.ts";
import type { Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

export function compileCall(context: CompileContext, node: CallNode): Evaluate {
  const { name, target, args } = node;
  const site = context.siteOf(node);
  const [field] = args.map(withoutGroups);
  if (name === has.name && target === undefined && field?.kind === "member") {
    return compileHas(context, field);
  }
  if (target !== undefined && MACROS.has(name)) {
    return compileMacro(context, node, target);
  }
  const called = FUNCTIONS.get(name);
  // The checker let nothing else through.
  if (called === undefined) {
    return () => fail("expression.wrong-value", site);
  }
  const operands = (target === undefined ? args : [target, ...args]).map((operand) => notNull(context, operand));
  return (frame) =>
    called.call(
      operands.map((operand) => operand(frame)),
      frame,
      site,
    );
}

/** No function takes null: what is null is to blame, not the function. */
function notNull(context: CompileContext, operand: ExpressionNode): Evaluate {
  const evaluate = context.compile(operand);
  const site = context.siteOf(operand);
  return (frame) => evaluate(frame) ?? fail("expression.null-value", site);
}

/** A field that can be null is there when it is not; in a plain map a null is as present as any value. */
function compileHas(context: CompileContext, { target, name }: MemberNode): Evaluate {
  const record = context.compile(target);
  const site = context.siteOf(target);
  const isPlainMap = context.typeOf(target).kind === "map";
  return (frame) => {
    const value = record(frame);
    if (!isRecord(value)) {
      return failUnexpected(value, site);
    }
    return value.has(name) && (isPlainMap || value.get(name) !== null);
  };
}

function compileMacro(context: CompileContext, node: CallNode, target: ExpressionNode): Evaluate {
  const [variable, test] = node.args;
  const macro = MACROS.get(node.name);
  const site = context.siteOf(node);
  if (macro === undefined || test === undefined || variable?.kind !== "name") {
    return () => fail("expression.wrong-value", site);
  }
  const items = context.compile(target);
  const slot = context.variables.push(variable.name) - 1;
  const evaluate = context.compile(test);
  const testSite = context.siteOf(test);
  context.variables.pop();
  return (frame) =>
    macro.fold(itemsOf(items(frame), site), (item) => {
      spend(frame, 1, site);
      frame.variables[slot] = item;
      const isMet = evaluate(frame);
      return typeof isMet === "boolean" ? isMet : failUnexpected(isMet, testSite);
    });
}

function itemsOf(value: Value, site: CallSite): Iterable<Value> {
  if (isList(value)) {
    return value;
  }
  return isRecord(value) ? value.keys() : failUnexpected(value, site);
}
