import { collectExpressions } from "./collect-expressions.ts";
import { collectOccurrences } from "./collect-occurrences.ts";
import { collectSteps } from "./collect-steps.ts";
import { lazy } from "./lazy.ts";
import type { ParsedJson } from "./parse-json.ts";
import { namedRangesOf, valueAt } from "./plan-node.ts";
import type { PlanSource } from "./plan-source.ts";
import { buildSourceModel, type SourceModel } from "./source-model.ts";
import { createLineIndex } from "./text-range.ts";

export interface ReadSource {
  readonly source: PlanSource;
  readonly model: SourceModel;
}

/** What the editor works on, from the syntax tree. What not every reader asks for is computed when it is asked for. */
export function buildPlanSource(text: string, { root, isBroken }: ParsedJson): ReadSource {
  const steps = collectSteps(root);
  const model = buildSourceModel(root, steps);
  const defaultTargets = namedRangesOf(valueAt(root, "default_targets"));
  const lines = lazy(() => createLineIndex(text));
  const collected = lazy(() => collectExpressions({ text, root, steps, model }));
  const occurrences = lazy(() =>
    collectOccurrences({ root, steps, defaultTargets, expressions: collected().expressions }),
  );
  const source: PlanSource = {
    text,
    root,
    isBroken,
    steps,
    defaultTargets,
    lines: {
      positionAt: (offset) => lines().positionAt(offset),
      offsetAt: (position) => lines().offsetAt(position),
    },
    get expressions() {
      return collected().expressions;
    },
    get interpolationProblems() {
      return collected().interpolationProblems;
    },
    get occurrences() {
      return occurrences();
    },
  };
  return { source, model };
}
