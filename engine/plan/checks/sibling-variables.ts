import type { Node } from "jsonc-parser";
import { childrenOf, type ExpressionNode } from "../expression/syntax-tree.ts";
import { keyOf, propertiesOf, valueAt } from "../plan-node.ts";
import type { ExpressionSource } from "../plan-source.ts";
import type { Problem } from "../problem.ts";
import { createProblem } from "../problem-catalog.ts";
import type { TextRange } from "../text-range.ts";
import type { CheckContext } from "./check.ts";

/**
 * The values of one `env` don't see each other: each reads what is set outside. Whoever reads a variable that is set
 * beside it means that one, unless that one itself builds on what is outside.
 */
export function* checkSiblingVariables({ source }: CheckContext): Iterable<Problem> {
  const byPlace = new Map<number | undefined, ExpressionSource[]>();
  for (const expression of source.expressions) {
    const { place } = expression.scope;
    if (place === "step-env" || place === "globals-env") {
      byPlace.set(expression.step, [...(byPlace.get(expression.step) ?? []), expression]);
    }
  }
  for (const [step, expressions] of byPlace) {
    const owner = step === undefined ? valueAt(source.root, "globals") : source.steps[step]?.node;
    const env = valueAt(owner, "env");
    if (env !== undefined) {
      yield* checkEnv(env, expressions);
    }
  }
}

interface Reading {
  /** The variable whose value reads. */
  readonly by: string;
  readonly name: string;
  readonly range: TextRange;
}

function* checkEnv(env: Node, expressions: readonly ExpressionSource[]): Iterable<Problem> {
  const names = new Set(propertiesOf(env).map(keyOf));
  const readings = propertiesOf(env).flatMap((property) => {
    const inside = expressions.filter(({ range }) => isWithin(property, range));
    return inside.flatMap((expression) => readingsIn(expression, keyOf(property)));
  });
  const wrapping = new Set(readings.filter(({ by, name }) => by === name).map(({ name }) => name));
  for (const { by, name, range } of readings) {
    if (by !== name && names.has(name) && !wrapping.has(name)) {
      yield createProblem("env.reads-sibling", range, { name });
    }
  }
}

function isWithin({ offset, length }: Node, { start, end }: TextRange): boolean {
  return offset <= start && end <= offset + length;
}

function readingsIn(expression: ExpressionSource, by: string): readonly Reading[] {
  const readings: Reading[] = [];
  const open: ExpressionNode[] = [expression.parsed.root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "member" && node.target.kind === "name" && node.target.name === "env") {
      const { start, end } = node.range;
      const range = { start: expression.toDocument(start), end: expression.toDocument(end) };
      readings.push({ by, name: node.name, range });
    }
    open.push(...childrenOf(node));
  }
  return readings;
}
