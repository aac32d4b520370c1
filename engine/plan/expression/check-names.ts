// Names, fields and indexes: what there is at this place of a plan, and what was probably meant where there is nothing.
import type { ProblemFix } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { type CheckContext, findVariable } from "./check-context.ts";
import { placeProblem, replaceFix } from "./expression-problem.ts";
import {
  BOOL,
  describeType,
  ERROR,
  type ExpressionType,
  INT,
  isText,
  isUnknown,
  NULL,
  type RecordType,
} from "./expression-type.ts";
import type { IndexNode, MemberNode, NameNode } from "./syntax-tree.ts";

const FOREIGN_WORDS: ReadonlyMap<string, { meant: string; type: ExpressionType }> = new Map([
  ["True", { meant: "true", type: BOOL }],
  ["TRUE", { meant: "true", type: BOOL }],
  ["False", { meant: "false", type: BOOL }],
  ["FALSE", { meant: "false", type: BOOL }],
  ["None", { meant: "null", type: NULL }],
  ["nil", { meant: "null", type: NULL }],
  ["NULL", { meant: "null", type: NULL }],
  ["Null", { meant: "null", type: NULL }],
  ["undefined", { meant: "null", type: NULL }],
]);

export function checkName(context: CheckContext, { name, range }: NameNode): ExpressionType {
  const variable = findVariable(context.variables, name);
  if (variable !== undefined) {
    return variable.type;
  }
  const { roots, input } = context.scope;
  const root = roots.member(name);
  if (root !== undefined) {
    return root.type;
  }
  const foreign = FOREIGN_WORDS.get(name);
  if (foreign !== undefined) {
    const { meant, type } = foreign;
    context.report("expression.foreign-word", { written: name, meant }, range, [replaceFix(range, meant)]);
    return type;
  }
  const place = placeOf(name, input);
  if (place !== undefined) {
    context.report("expression.foreign-word", { written: name, meant: place }, range, [replaceFix(range, place)]);
    return ERROR;
  }
  return reportMissing(context, roots, { name, range });
}

/** A step, param or resource that is named without its root. */
function placeOf(name: string, { readableSteps, params, consumes, declaredEnv }: CheckContext["scope"]["input"]) {
  if (readableSteps.has(name)) {
    return `prev.${name}`;
  }
  if (params.has(name)) {
    return `params.${name}`;
  }
  if (consumes.includes(name)) {
    return `resources.${name}`;
  }
  return declaredEnv.includes(name) ? `env.${name}` : undefined;
}

export function checkMember(context: CheckContext, node: MemberNode): ExpressionType {
  const target = context.check(node.target);
  const { name, nameRange } = node;
  if (name === "" || isUnknown(target)) {
    return ERROR;
  }
  if (target.kind === "record") {
    return memberOf(context, target, { name, range: nameRange });
  }
  if (target.kind === "map") {
    return target.value;
  }
  if (name === "length" && (isText(target) || target.kind === "list")) {
    const meant = `size(${context.textOf(node.target.range)})`;
    context.report("expression.foreign-function", { written: ".length", meant: `\`${meant}\`` }, nameRange, [
      replaceFix(node.range, meant),
    ]);
    return INT;
  }
  context.report("expression.no-members", { name, type: capitalized(describeType(target)) }, nameRange);
  return ERROR;
}

export function checkIndex(context: CheckContext, node: IndexNode): ExpressionType {
  const target = context.check(node.target);
  const index = context.check(node.index);
  if (isUnknown(target)) {
    return ERROR;
  }
  if (target.kind === "list") {
    return element(context, node, { given: index, expected: "an int", result: target.element });
  }
  if (target.kind === "map") {
    return element(context, node, { given: index, expected: "a string", result: target.value });
  }
  if (target.kind !== "record") {
    const types = describeType(target);
    context.report("expression.wrong-operands", { operator: "[ ]", types }, node.range);
    return ERROR;
  }
  if (node.index.kind === "literal" && node.index.type === "string") {
    return memberOf(context, target, { name: node.index.value, range: node.index.innerRange });
  }
  if (target.element === undefined) {
    const data = {
      owner: capitalized(describeType(target)),
      expected: "the name of a field in quotes",
      given: describeType(index),
    };
    context.report("expression.wrong-index", data, node.index.range);
    return ERROR;
  }
  return element(context, node, { given: index, expected: "a string", result: target.element });
}

interface Indexing {
  readonly given: ExpressionType;
  readonly expected: "an int" | "a string";
  readonly result: ExpressionType;
}

function element(context: CheckContext, node: IndexNode, { given, expected, result }: Indexing): ExpressionType {
  const actual = given.kind === "nullable" ? given.of : given;
  if (given.kind === "nullable") {
    context.noteNotNull(node.index);
  }
  if (isUnknown(actual) || (expected === "an int" ? actual.kind === "int" : isText(actual))) {
    return result;
  }
  const owner = expected === "an int" ? "A list" : "This";
  context.report("expression.wrong-index", { owner, expected, given: describeType(given) }, node.index.range);
  return ERROR;
}

interface NamedRange {
  readonly name: string;
  readonly range: TextRange;
}

function memberOf(context: CheckContext, record: RecordType, member: NamedRange): ExpressionType {
  return record.member(member.name)?.type ?? reportMissing(context, record, member);
}

function reportMissing(context: CheckContext, record: RecordType, { name, range }: NamedRange): ExpressionType {
  const { wording, replacement } = record.describeMissing(name);
  const fixes: ProblemFix[] = replacement === undefined ? [] : [replaceFix(range, replacement)];
  context.place(placeProblem(wording, range, fixes));
  return ERROR;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
