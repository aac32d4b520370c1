// One step in one state of the run, with what its expressions can see, and how they are evaluated.

import { stringifyValue } from "../plan/expression/stringify-value.ts";
import type { RecordValue, Value } from "../plan/expression/value.ts";
import type { CompiledStep, FieldExpression, FieldText, NamedText } from "./compile-step.ts";
import { expressionRoots, globalsEnvRoots, layeredRecord } from "./expression-roots.ts";
import { type Failure, failureOf } from "./failure-catalog.ts";
import type { RunContext } from "./run-context.ts";
import type { RunState } from "./run-state.ts";

export type Evaluated<T> = { readonly ok: true; readonly value: T } | EvaluationFailed;

export interface EvaluationFailed {
  readonly ok: false;
  readonly failure: Required<Failure>;
}

/** `unknown`: a preview can't tell, because the value exists only at run time. */
export type FieldValue = Evaluated<Value> | { readonly ok: "unknown" };

export type EvaluateField = (expression: FieldExpression, roots: RecordValue) => FieldValue;

export function evaluateForRun(expression: FieldExpression, roots: RecordValue): FieldValue {
  const { field } = expression;
  try {
    const evaluation = expression.evaluate(roots);
    if (evaluation.ok) {
      return evaluation;
    }
    return { ok: false, failure: failureOf("run.expression-failed", { field, why: evaluation.message }) };
  } catch (error) {
    if (error instanceof UnreadableVariable) {
      return { ok: false, failure: error.failure };
    }
    throw error;
  }
}

export interface ViewInput {
  readonly context: RunContext;
  readonly evaluateField: EvaluateField;
  readonly globalsEnv: readonly NamedText[];
  readonly state: RunState;
  readonly index: number;
  readonly compiled: CompiledStep;
}

/** Built when one of its expressions is looked at. */
export interface StepView extends ViewInput {
  /** For `env` values of the step itself: without its own `env`. */
  readonly envRoots: Roots;
  readonly roots: Roots;
  readonly globalsRoots: Roots;
}

export type Roots = () => RecordValue;

export function createView(input: ViewInput): StepView {
  const { context, state, evaluateField, globalsEnv, compiled } = input;
  const globalsRoots = once(() => globalsEnvRoots(context, state));
  const globalsEnvironment = once(() => variables(globalsEnv, evaluateField, globalsRoots));
  const outerEnvironment = once(() => layeredRecord([globalsEnvironment(), context.environment]));
  const rootsWith = (environment: Roots) =>
    once(() => expressionRoots({ ...input, readableSteps: compiled.readableSteps, environment, globalsEnvironment }));
  const envRoots = rootsWith(outerEnvironment);
  const roots = rootsWith(() => layeredRecord([variables(compiled.env, evaluateField, envRoots), outerEnvironment()]));
  return { ...input, envRoots, roots, globalsRoots };
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}

/** Variables whose values are written out when they are read, so that a condition can guard the one that would err. */
function variables(declared: readonly NamedText[], evaluateField: EvaluateField, roots: Roots): RecordValue {
  const byName = new Map(declared.map(({ name, source }) => [name, source]));
  return {
    has: (name) => byName.has(name),
    keys: () => byName.keys(),
    get(name) {
      const source = byName.get(name);
      if (source === undefined) {
        return undefined;
      }
      const text = writeOut(source, evaluateField, roots);
      if (!text.ok) {
        throw new UnreadableVariable(text.failure);
      }
      return text.value;
    },
  };
}

/** A record can't return a failure; `evaluateForRun` turns this back into one. */
class UnreadableVariable extends Error {
  readonly failure: Required<Failure>;
  constructor(failure: Required<Failure>) {
    super(failure.message);
    this.failure = failure;
  }
}

export function writeOptional(source: FieldText | undefined, view: StepView): Evaluated<string | undefined> {
  return source === undefined ? { ok: true, value: undefined } : writeOut(source, view.evaluateField, view.roots);
}

/** The text with every `${{ }}` replaced by its value; what a preview can't know stays as written. */
export function writeOut(source: FieldText, evaluateField: EvaluateField, roots: Roots): Evaluated<string> {
  let text = "";
  for (const part of source.parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    const result = evaluateField(part, roots());
    if (result.ok === false) {
      return result;
    }
    if (result.ok === "unknown") {
      text += `\${{${part.text}}}`;
    } else if (result.value === null) {
      const { field } = source;
      return { ok: false, failure: failureOf("run.template-null", { field, expression: part.text.trim() }) };
    } else {
      text += stringifyValue(result.value);
    }
  }
  return { ok: true, value: text };
}
