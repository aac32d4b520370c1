// Answers the questions about a step that need its expressions. Each is compiled once per run, when first needed.

import type { Work } from "./attempt-job.ts";
import { type CompiledStep, compileGlobalsEnv, createStepCompiler } from "./compile-step.ts";
import { type Failure, failureOf } from "./failure-catalog.ts";
import type { RunContext } from "./run-context.ts";
import { stepAt } from "./run-graph.ts";
import type { RunState } from "./run-state.ts";
import {
  createView,
  type Evaluated,
  type EvaluateField,
  type EvaluationFailed,
  evaluateForRun,
  type StepView,
  writeOut,
} from "./step-view.ts";
import { workOf } from "./write-work.ts";

export interface StepEvaluator {
  /** True when any of `skip_if` is true; a failure when none is and one errs. */
  shouldSkip(state: RunState, index: number): Evaluated<boolean>;
  isConditionMet(state: RunState, index: number): Evaluated<boolean>;
  /** What one try of the step does, every `${{ }}` written out; undefined where the core decides it by itself. */
  work(state: RunState, index: number): Evaluated<Work | undefined>;
  /** Of an `assert` step: undefined when it holds. */
  assertion(state: RunState, index: number): Failure | undefined;
}

export function createStepEvaluator(context: RunContext, evaluateField: EvaluateField = evaluateForRun): StepEvaluator {
  const compiled = new Map<number, CompiledStep>();
  const compileStep = createStepCompiler(context.plan);
  const globalsEnv = compileGlobalsEnv(context.plan);

  function compiledOf(state: RunState, index: number): CompiledStep {
    const known = compiled.get(index);
    if (known !== undefined) {
      return known;
    }
    const step = compileStep(stepAt(state.graph, index));
    compiled.set(index, step);
    return step;
  }

  function viewOf(state: RunState, index: number): StepView {
    return createView({ context, evaluateField, globalsEnv, state, index, compiled: compiledOf(state, index) });
  }

  return {
    shouldSkip: (state, index) => shouldSkip(viewOf(state, index)),
    isConditionMet: (state, index) => isConditionMet(viewOf(state, index)),
    work: (state, index) => workOf(viewOf(state, index)),
    assertion: (state, index) => assertionOf(viewOf(state, index)),
  };
}

function shouldSkip({ compiled, evaluateField, roots }: StepView): Evaluated<boolean> {
  let failed: EvaluationFailed | undefined;
  for (const expression of compiled.skipIf) {
    const result = evaluateField(expression, roots());
    if (result.ok === true && result.value === true) {
      return { ok: true, value: true };
    }
    if (result.ok === false) {
      failed ??= result;
    }
  }
  return failed ?? { ok: true, value: false };
}

function isConditionMet({ compiled, evaluateField, roots }: StepView): Evaluated<boolean> {
  if (compiled.condition === undefined) {
    return { ok: true, value: true };
  }
  const result = evaluateField(compiled.condition, roots());
  if (result.ok === false) {
    return result;
  }
  return { ok: true, value: result.ok === "unknown" || result.value === true };
}

function assertionOf({ compiled, evaluateField, roots }: StepView): Failure | undefined {
  const { action } = compiled;
  if (action.type !== "assert") {
    throw new Error(`A \`${action.type}\` step asserts nothing.`);
  }
  const result = evaluateField(action.expression, roots());
  if (result.ok === false) {
    return result.failure;
  }
  if (result.ok === "unknown" || result.value === true) {
    return undefined;
  }
  const usual = `\`${action.expression.text}\` is false`;
  const written = action.message === undefined ? undefined : writeOut(action.message, evaluateField, roots);
  if (written?.ok === false) {
    return written.failure;
  }
  return failureOf("run.assert-failed", { message: written?.value ?? usual });
}
