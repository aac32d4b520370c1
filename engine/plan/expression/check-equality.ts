// `==`, `!=` and `in`: pairs that can never be equal, and words that a closed set does not have.
import type { ProblemFix } from "../problem.ts";
import { type CheckContext, findVariable } from "./check-context.ts";
import { replaceFix } from "./expression-problem.ts";
import {
  BOOL,
  describeType,
  type EnumType,
  type ExpressionType,
  isNumber,
  isText,
  isUnknown,
  withoutNull,
} from "./expression-type.ts";
import { nearestName } from "./nearest-name.ts";
import { synonymOf } from "./scope-values.ts";
import {
  type BinaryNode,
  type ExpressionNode,
  isPostfix,
  type LiteralNode,
  type NameNode,
  withoutGroups,
} from "./syntax-tree.ts";
import { canBeEqual } from "./type-relations.ts";

export function checkEquality(context: CheckContext, { left, right }: BinaryNode): ExpressionType {
  const [first, second] = isUnknownName(context, left) ? [right, left] : [left, right];
  const firstType = context.check(first);
  const secondType = checkBeside(context, second, firstType);
  const ofSecond = { node: second, type: secondType };
  const ofFirst = { node: first, type: firstType };
  if (first === left) {
    comparePair(context, ofFirst, ofSecond);
  } else {
    comparePair(context, ofSecond, ofFirst);
  }
  return BOOL;
}

/** A word without quotes beside a status is that status. */
function checkBeside(context: CheckContext, node: ExpressionNode, beside: ExpressionType): ExpressionType {
  const set = withoutNull(beside);
  const meant = isUnknownName(context, node) && set.kind === "enum" ? meantValue(node.name, set) : undefined;
  if (meant === undefined) {
    return context.check(node);
  }
  const quoted = `'${meant}'`;
  context.report("expression.foreign-word", { written: context.textOf(node.range), meant: quoted }, node.range, [
    replaceFix(node.range, quoted),
  ]);
  return set;
}

function isUnknownName({ variables, scope }: CheckContext, node: ExpressionNode): node is NameNode {
  if (node.kind !== "name") {
    return false;
  }
  return findVariable(variables, node.name) === undefined && scope.roots.member(node.name) === undefined;
}
interface TypedNode {
  readonly node: ExpressionNode;
  readonly type: ExpressionType;
}

function comparePair(context: CheckContext, left: TypedNode, right: TypedNode): void {
  if (isUnknown(left.type) || isUnknown(right.type)) {
    return;
  }
  if (reportUnknownValues(context, left, right) || reportUnknownValues(context, right, left)) {
    return;
  }
  if (canBeEqual(left.type, right.type)) {
    return;
  }
  const culprit = withoutGroups(left.node).kind === "literal" ? left.node : right.node;
  const words = { left: capitalized(describeType(left.type)), right: describeType(right.type) };
  const fixes = [...literalFixes(right.node, left.type), ...literalFixes(left.node, right.type)];
  context.report("expression.never-equal", words, culprit.range, fixes);
}

/** Reports the literals of `node` that the set on the other side does not have. */
function reportUnknownValues(context: CheckContext, set: TypedNode, { node }: TypedNode): boolean {
  const type = withoutNull(set.type);
  if (type.kind !== "enum") {
    return false;
  }
  const unknown = stringLiterals(node).filter(({ value }) => !type.values.includes(String(value)));
  for (const literal of unknown) {
    reportUnknownValue(context, literal, type);
  }
  return unknown.length > 0;
}

function reportUnknownValue(context: CheckContext, { value, range }: LiteralNode, type: EnumType): void {
  const suggestion = meantValue(String(value), type);
  const data = { value: String(value), what: type.what, suggestion, values: type.values };
  const fixes = suggestion === undefined ? [] : [replaceFix(range, `'${suggestion}'`)];
  context.report("expression.unknown-value", data, range, fixes);
}

function meantValue(word: string, type: EnumType): string | undefined {
  if (type.values.includes(word)) {
    return word;
  }
  return synonymOf(word, type) ?? nearestName(word, type.values);
}

/** What the node can be when it is written out: itself, or either branch of a `? :`. */
function stringLiterals(node: ExpressionNode): readonly LiteralNode[] {
  const inner = withoutGroups(node);
  if (inner.kind === "literal") {
    return inner.type === "string" ? [inner] : [];
  }
  if (inner.kind !== "conditional") {
    return [];
  }
  return [...stringLiterals(inner.consequent), ...stringLiterals(inner.alternative)];
}

/** `env.X == 1` wants quotes, `exit_code == '0'` none. */
function literalFixes(node: ExpressionNode, wanted: ExpressionType): readonly ProblemFix[] {
  const literal = withoutGroups(node);
  const type = withoutNull(wanted);
  if (literal.kind !== "literal") {
    return [];
  }
  const text = String(literal.value);
  if (isText(type) && (literal.type === "int" || literal.type === "bool")) {
    return [replaceFix(literal.range, `'${text}'`)];
  }
  const isNumeral = literal.type === "string" && text !== "" && String(Number(text)) === text;
  if (isNumber(type) && isNumeral) {
    return [replaceFix(literal.range, text)];
  }
  const isBoolWord = literal.type === "string" && (text === "true" || text === "false");
  return type.kind === "bool" && isBoolWord ? [replaceFix(literal.range, text)] : [];
}

export function checkIn(context: CheckContext, node: BinaryNode): ExpressionType {
  const left = context.check(node.left);
  const right = context.check(node.right);
  if (isUnknown(left) || isUnknown(right)) {
    return BOOL;
  }
  if (right.kind === "list") {
    checkElements(context, node, { left, element: right.element });
  } else if ((right.kind === "map" || right.kind === "record") && isText(withoutNull(left))) {
    if (left.kind === "nullable") {
      context.noteNotNull(node.left);
    }
  } else {
    const isContains = isText(left) && isText(right);
    const text = context.textOf(node.right.range);
    const call = `${isPostfix(node.right) ? text : `(${text})`}.contains(${context.textOf(node.left.range)})`;
    const types = `${describeType(left)} and ${describeType(right)}`;
    const data = { operator: "in", types, hint: isContains ? `Write \`${call}\`.` : undefined };
    context.report("expression.wrong-operands", data, node.range, isContains ? [replaceFix(node.range, call)] : []);
  }
  return BOOL;
}

interface Elements {
  readonly left: ExpressionType;
  readonly element: ExpressionType;
}

function checkElements(context: CheckContext, node: BinaryNode, { left, element }: Elements): void {
  const list = withoutGroups(node.right);
  const set = { node: node.left, type: left };
  const items = list.kind === "list" ? list.items : [];
  const wrong = items.filter((item) => reportUnknownValues(context, set, { node: item, type: element }));
  if (wrong.length > 0 || canBeEqual(left, element)) {
    return;
  }
  const words = { left: capitalized(describeType(left)), right: `an element (${describeType(element)})` };
  const fixes = items.length === 1 && items[0] !== undefined ? literalFixes(items[0], left) : [];
  context.report("expression.never-equal", words, node.left.range, fixes);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
