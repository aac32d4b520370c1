import type { Node } from "jsonc-parser";
import { createAbsentableFinder } from "./absentable-resources.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import { parseInterpolation } from "./expression/parse-interpolation.ts";
import type { ScopeInput } from "./expression/scope-input.ts";
import { isFailureGuarded } from "./failure-guard.ts";
import { type JsonStringMap, mapJsonString } from "./json-string-map.ts";
import { innerRangeOf } from "./plan-node.ts";
import type { ExpressionSource, StepSource } from "./plan-source.ts";
import type { Problem } from "./problem.ts";
import { type SourceModel, scopedStep } from "./source-model.ts";
import { globalsEnvScope, lockNameScope, scopeOf, stepNameScope } from "./step-scope.ts";
import type { TextRange } from "./text-range.ts";
import { translateProblem } from "./translate-problem.ts";
import { type TextPlace, walkTexts } from "./walk-texts.ts";

interface PlanText {
  readonly text: string;
  readonly root: Node | undefined;
  readonly steps: readonly StepSource[];
  readonly model: SourceModel;
}

export interface CollectedExpressions {
  readonly expressions: readonly ExpressionSource[];
  /** `${{` that is never closed, and the like. */
  readonly interpolationProblems: readonly Problem[];
}

/** Finds every expression of a plan: whole texts, and what stands between `${{` and `}}`. */
export function collectExpressions(plan: PlanText): CollectedExpressions {
  const expressions: ExpressionSource[] = [];
  const interpolationProblems: Problem[] = [];
  const scopes = createScopes(plan);
  walkTexts(plan.root, plan.steps, (node, place) => {
    if (place.meaning === "plain") {
      return;
    }
    const value = String(node.value);
    if (place.meaning !== "interpolation") {
      const map = mapJsonString(plan.text, innerRangeOf(node));
      expressions.push(createSource(place, scopes(place), map, { text: value, start: 0 }));
    } else if (value.includes("${{")) {
      const map = mapJsonString(plan.text, innerRangeOf(node));
      const { parts, problems } = parseInterpolation(value);
      for (const problem of problems) {
        interpolationProblems.push(translateProblem(problem, map));
      }
      for (const part of parts) {
        if (part.kind === "text") {
          continue;
        }
        expressions.push(createSource(place, scopes(place), map, { text: part.text, start: part.range.start }));
      }
    }
  });
  return { expressions, interpolationProblems };
}

/** One scope for all texts of a step that see the same: whoever checks them can keep what it makes of it. */
function createScopes({ root, steps, model }: PlanText): (place: TextPlace) => ScopeInput {
  const findAbsentable = createAbsentableFinder(root, model);
  const known = new Map<string, ScopeInput>();
  return (place) => {
    const key = `${place.step ?? ""} ${place.scope}`;
    const scope = known.get(key) ?? makeScope(place);
    known.set(key, scope);
    return scope;
  };

  function makeScope({ step: index, scope: place }: TextPlace): ScopeInput {
    if (place === "lock-name") {
      return lockNameScope(model);
    }
    const step = index === undefined ? undefined : steps[index];
    if (step === undefined) {
      return globalsEnvScope(model);
    }
    // A step without an id depends on what it says, but nothing in the graph tells so.
    const scoped = scopedStep(step.id ?? "", step);
    if (place === "step-name") {
      return stepNameScope(model, scoped.matrix ?? new Map());
    }
    const scope = scopeOf(model, scoped);
    const absentable = findAbsentable(step);
    const isFailureCertain = scope.inFinally && isFailureGuarded(step, scope);
    return { ...scope, place, isFailureCertain, ...(absentable && { absentable }) };
  }
}

interface Slice {
  readonly text: string;
  /** Decoded offset in the JSON string. */
  readonly start: number;
}

function createSource(place: TextPlace, scope: ScopeInput, map: JsonStringMap, slice: Slice): ExpressionSource {
  const { text, start } = slice;
  const toDocument = (offset: number) => map.toDocument(start + Math.min(Math.max(offset, 0), text.length));
  const range: TextRange = { start: toDocument(0), end: toDocument(text.length) };
  return {
    step: place.step,
    kind: place.meaning === "plain" ? "interpolation" : place.meaning,
    text,
    range,
    toDocument,
    fromDocument: (offset) => Math.min(Math.max(map.fromDocument(offset) - start, 0), text.length),
    parsed: parseExpression(text),
    scope,
  };
}
