import { buildScope, type ExpressionScope } from "./expression/build-scope.ts";
import { checkExpression } from "./expression/check-expression.ts";
import { compileExpression } from "./expression/compile-expression.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import { parseInterpolation } from "./expression/parse-interpolation.ts";
import { stringifyValue } from "./expression/stringify-value.ts";
import type { RecordValue } from "./expression/value.ts";
import { matrixKeys } from "./matrix.ts";
import { type Leg, type ParamValue, type Plan, type Step, type StepId, stepsNamed } from "./plan.ts";
import { scopedParams, stepNameScope } from "./step-scope.ts";

/**
 * What people read for a step: its `name`, else its id; for a leg the name with its values filled in, else
 * `test (22, pg16)`. A value that is not known, such as a param while nothing runs, stays as written.
 */
export function createStepLabels(
  plan: Plan,
  params: ReadonlyMap<string, ParamValue> = new Map(),
): (step: Step) => string {
  const scopes = new Map<StepId, ExpressionScope>();
  const scopeOf = ({ of }: Leg) => {
    const legs = stepsNamed(plan, of).flatMap(({ matrix }) => matrix?.values ?? []);
    const scope = scopes.get(of) ?? buildScope(stepNameScope(scopedParams(plan), matrixKeys(legs)));
    scopes.set(of, scope);
    return scope;
  };
  return ({ id, name, matrix }) => {
    if (matrix === undefined) {
      return name ?? id;
    }
    if (name === undefined) {
      return `${matrix.of} (${shownValues(matrix)})`;
    }
    const roots = new Map<string, RecordValue>([
      ["matrix", matrix.values],
      ["params", params],
    ]);
    return fillIn(name, scopeOf(matrix), roots);
  };
}

function shownValues({ values }: Leg): string {
  return [...values.values()]
    .filter((value) => value !== null)
    .map(stringifyValue)
    .join(", ");
}

function fillIn(name: string, scope: ExpressionScope, roots: RecordValue): string {
  return parseInterpolation(name)
    .parts.map((part) => {
      if (part.kind === "text") {
        return part.text;
      }
      const evaluation = compileExpression(checkExpression(parseExpression(part.text), scope, "text"))(roots);
      const isKnown = evaluation.ok && evaluation.value !== null;
      return isKnown ? stringifyValue(evaluation.value) : name.slice(part.outerRange.start, part.outerRange.end);
    })
    .join("");
}
