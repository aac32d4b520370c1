// How a preview evaluates: with the real engine, but whatever reads a value that only a run has comes to no value at all.

import type { RecordValue } from "../plan/expression/value.ts";
import type { StepId } from "../plan/plan.ts";
import { type EvaluateField, evaluateForRun } from "./step-view.ts";

/** What was found of each expression, by step and field: filled while the preview runs. */
export type SeenExpressions = Map<string, SeenValue>;

/** `run-time`: it needs a value that only a run has; the preview goes on as if the step ran. */
export type SeenValue = boolean | "run-time" | "error";

export function placeOf(stepId: StepId | undefined, field: string): string {
  return `${stepId ?? ""} ${field}`;
}

/** Thrown by a root that only a run has, so that nothing computed from it passes for a value. */
class RunTimeValue extends Error {}

const RUN_TIME_ROOTS: ReadonlySet<string> = new Set(["prev", "resources", "failure", "run"]);

export function previewField(seen: SeenExpressions): EvaluateField {
  // Counts instead of a flag: an `env` value is itself evaluated while the expression that reads it is.
  let runTimeReads = 0;
  return (expression, roots) => {
    const place = placeOf(expression.stepId, expression.field);
    const readsBefore = runTimeReads;
    const evaluate = () =>
      evaluateForRun(
        expression,
        hideRunTime(roots, () => runTimeReads++),
      );
    const result = ignoreRunTimeValue(evaluate);
    if (runTimeReads > readsBefore || result === undefined) {
      seen.set(place, "run-time");
      return { ok: "unknown" };
    }
    const isBoolean = result.ok === true && typeof result.value === "boolean";
    seen.set(place, isBoolean ? result.value === true : "error");
    return result;
  };
}

function hideRunTime(roots: RecordValue, onRead: () => void): RecordValue {
  return {
    has: (name) => roots.has(name),
    keys: () => roots.keys(),
    get(name) {
      if (!RUN_TIME_ROOTS.has(name)) {
        return roots.get(name);
      }
      onRead();
      throw new RunTimeValue();
    },
  };
}

function ignoreRunTimeValue<T>(evaluate: () => T): T | undefined {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof RunTimeValue) {
      return undefined;
    }
    throw error;
  }
}
