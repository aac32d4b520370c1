import type { Node } from "jsonc-parser";
import { namesIn } from "./expression/names-in.ts";
import { keyOf, keyRangeOf, propertiesOf, valueAt } from "./plan-node.ts";
import type { ExpressionSource, NamedRange, Occurrence, StepSource } from "./plan-source.ts";

interface PlanText {
  readonly root: Node | undefined;
  readonly steps: readonly StepSource[];
  readonly defaultTargets: readonly NamedRange[];
  readonly expressions: readonly ExpressionSource[];
}

/** Every place that defines or names a step, param or resource, in the order of the text. */
export function collectOccurrences({ root, steps, defaultTargets, expressions }: PlanText): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const property of propertiesOf(valueAt(root, "params"))) {
    add("param", "definition", { name: keyOf(property), range: keyRangeOf(property) });
  }
  for (const target of defaultTargets) {
    add("step", "reference", target);
  }
  for (const step of steps) {
    if (step.id !== undefined && step.idRange !== undefined) {
      add("step", "definition", { name: step.id, range: step.idRange });
    }
    for (const dependency of step.dependsOn) {
      add("step", "reference", dependency);
    }
    if (step.fallbackStep !== undefined) {
      add("step", "reference", step.fallbackStep);
    }
    for (const resource of step.provides) {
      add("resource", "definition", resource);
    }
    for (const resource of step.consumes) {
      add("resource", "reference", resource);
    }
  }
  for (const expression of expressions) {
    for (const { kind, name, range } of namesIn(expression.parsed)) {
      const start = expression.toDocument(range.start);
      add(kind, "reference", { name, range: { start, end: expression.toDocument(range.end) } });
    }
  }
  return occurrences.sort((one, other) => one.range.start - other.range.start);

  function add(kind: Occurrence["kind"], role: Occurrence["role"], { name, range }: NamedRange): void {
    occurrences.push({ kind, name, role, range });
  }
}
