// Answers the questions about a step that need its expressions. Each is compiled once per run, when first needed.

import { stringifyValue } from "../plan/expression/stringify-value.ts";
import type { RecordValue, Value } from "../plan/expression/value.ts";
import type { Program, Work } from "./attempt-job.ts";
import { consumedResources, expressionRoots, globalsEnvRoots, layeredRecord } from "./expression-roots.ts";
import { type Failure, failureOf } from "./failure-catalog.ts";
import type { RunContext } from "./run-context.ts";
import { stepAt } from "./run-graph.ts";
import type { RunState } from "./run-state.ts";
import {
  compileGlobalsEnv,
  createStepCompiler,
  type FieldExpression,
  type FieldText,
  type NamedText,
  type ProgramAction,
  type StepProgram,
} from "./step-program.ts";

export interface StepEvaluator {
  /** True when any of `skip_if` is true; a failure when none is and one errs. */
  shouldSkip(state: RunState, index: number): Evaluated<boolean>;
  isConditionMet(state: RunState, index: number): Evaluated<boolean>;
  /** What one try of the step does, every `${{ }}` written out. */
  work(state: RunState, index: number): Evaluated<Work>;
}

export type Evaluated<T> = { readonly ok: true; readonly value: T } | EvaluationFailed;

interface EvaluationFailed {
  readonly ok: false;
  readonly failure: Required<Failure>;
}

/** `unknown`: a preview can't tell, because the value exists only at run time. */
export type FieldValue = Evaluated<Value> | { readonly ok: "unknown" };

export type EvaluateField = (expression: FieldExpression, roots: RecordValue) => FieldValue;

export function createStepEvaluator(context: RunContext, evaluateField: EvaluateField = evaluateForRun): StepEvaluator {
  const programs = new Map<number, StepProgram>();
  const compileStep = createStepCompiler(context.plan);
  const globalsEnv = compileGlobalsEnv(context.plan);

  function programOf(state: RunState, index: number): StepProgram {
    const known = programs.get(index);
    if (known !== undefined) {
      return known;
    }
    const program = compileStep(stepAt(state.graph, index));
    programs.set(index, program);
    return program;
  }

  function viewOf(state: RunState, index: number): StepView {
    return createView({ context, evaluateField, globalsEnv, state, index, program: programOf(state, index) });
  }

  return {
    shouldSkip: (state, index) => shouldSkip(viewOf(state, index)),
    isConditionMet: (state, index) => isConditionMet(viewOf(state, index)),
    work: (state, index) => workOf(viewOf(state, index)),
  };
}

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

interface ViewInput {
  readonly context: RunContext;
  readonly evaluateField: EvaluateField;
  readonly globalsEnv: readonly NamedText[];
  readonly state: RunState;
  readonly index: number;
  readonly program: StepProgram;
}

/** One step in one state of the run, with what its expressions can see: built when one of them is looked at. */
interface StepView extends ViewInput {
  /** For `env` values of the step itself: without its own `env`. */
  readonly envRoots: Roots;
  readonly roots: Roots;
  readonly globalsRoots: Roots;
}

type Roots = () => RecordValue;

function createView(input: ViewInput): StepView {
  const { context, state, evaluateField, globalsEnv, program } = input;
  const globalsRoots = once(() => globalsEnvRoots(context, state));
  const globalsEnvironment = once(() => variables(globalsEnv, evaluateField, globalsRoots));
  const outerEnvironment = once(() => layeredRecord([globalsEnvironment(), context.environment]));
  const rootsWith = (environment: Roots) =>
    once(() => expressionRoots({ ...input, readableSteps: program.readableSteps, environment, globalsEnvironment }));
  const envRoots = rootsWith(outerEnvironment);
  const roots = rootsWith(() => layeredRecord([variables(program.env, evaluateField, envRoots), outerEnvironment()]));
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

function shouldSkip({ program, evaluateField, roots }: StepView): Evaluated<boolean> {
  let failed: EvaluationFailed | undefined;
  for (const expression of program.skipIf) {
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

function isConditionMet({ program, evaluateField, roots }: StepView): Evaluated<boolean> {
  if (program.condition === undefined) {
    return { ok: true, value: true };
  }
  const result = evaluateField(program.condition, roots());
  if (result.ok === false) {
    return result;
  }
  return { ok: true, value: result.ok === "unknown" || result.value === true };
}

function workOf(view: StepView): Evaluated<Work> {
  const { program, state, index } = view;
  const env = environmentOf(view);
  if (!env.ok) {
    return env;
  }
  const written = writeProgram(program.action, view);
  if (!written.ok) {
    return written;
  }
  const cwd = writeOptional(program.cwd, view);
  if (!cwd.ok) {
    return cwd;
  }
  const stdin = writeOptional(program.stdin, view);
  if (!stdin.ok) {
    return stdin;
  }
  const { output, stopSignal, killGraceSec, afterExit } = stepAt(state.graph, index);
  const work: Work = {
    type: "process",
    program: written.value,
    env: Object.fromEntries(env.value),
    output,
    stopSignal,
    killGraceSec,
    afterExit,
    ...(cwd.value === undefined ? {} : { cwd: cwd.value }),
    ...(stdin.value === undefined ? {} : { stdin: stdin.value }),
  };
  return { ok: true, value: work };
}

function environmentOf({
  globalsEnv,
  program,
  evaluateField,
  globalsRoots,
  envRoots,
  state,
  index,
}: StepView): Evaluated<ReadonlyMap<string, string>> {
  const env = new Map<string, string>();
  const layers = [
    { variables: globalsEnv, roots: globalsRoots },
    { variables: program.env, roots: envRoots },
  ];
  for (const { variables, roots } of layers) {
    for (const { name, source } of variables) {
      const text = writeOut(source, evaluateField, roots);
      if (!text.ok) {
        return text;
      }
      env.set(name, text.value);
    }
  }
  for (const [name, value] of consumedResources(state, index)) {
    env.set(`PLAN_RESOURCE_${name.toUpperCase()}`, value);
  }
  return { ok: true, value: env };
}

function writeProgram(action: ProgramAction, view: StepView): Evaluated<Program> {
  const { evaluateField, roots } = view;
  if (action.type === "shell") {
    const script = writeOut(action.script, evaluateField, roots);
    return script.ok ? { ok: true, value: { type: "shell", shell: action.shell, script: script.value } } : script;
  }
  const command = writeOut(action.command, evaluateField, roots);
  if (!command.ok) {
    return command;
  }
  const args: string[] = [];
  for (const source of action.args) {
    const text = writeOut(source, evaluateField, roots);
    if (!text.ok) {
      return text;
    }
    args.push(text.value);
  }
  return { ok: true, value: { type: "command", command: command.value, args } };
}

function writeOptional(source: FieldText | undefined, view: StepView): Evaluated<string | undefined> {
  return source === undefined ? { ok: true, value: undefined } : writeOut(source, view.evaluateField, view.roots);
}

/** The text with every `${{ }}` replaced by its value; what a preview can't know stays as written. */
function writeOut(source: FieldText, evaluateField: EvaluateField, roots: Roots): Evaluated<string> {
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
