// A step's expressions, compiled: what `step-evaluator.ts` evaluates and `preview-run.ts` looks at.

import { buildScope } from "../plan/expression/build-scope.ts";
import { checkExpression } from "../plan/expression/check-expression.ts";
import { type CompiledExpression, compileExpression } from "../plan/expression/compile-expression.ts";
import { parseExpression } from "../plan/expression/parse-expression.ts";
import { parseInterpolation } from "../plan/expression/parse-interpolation.ts";
import type { ScopeInput } from "../plan/expression/scope-input.ts";
import type { Plan, Step, StepAction, StepId, UnsupportedActionType } from "../plan/plan.ts";
import { createStepScopes, globalsEnvScope } from "../plan/step-scope.ts";

export interface CompiledStep {
  /** The steps that `prev` holds. */
  readableSteps(): ScopeInput["readableSteps"];
  readonly skipIf: readonly FieldExpression[];
  readonly condition: FieldExpression | undefined;
  readonly action: CompiledAction;
  readonly cwd: FieldText | undefined;
  readonly stdin: FieldText | undefined;
  readonly env: readonly NamedText[];
}

export type CompiledAction =
  | { readonly type: "command"; readonly command: FieldText; readonly args: readonly FieldText[] }
  | {
      readonly type: "shell";
      readonly shell: Extract<StepAction, { type: "shell" }>["shell"];
      readonly script: FieldText;
    }
  | { readonly type: "assert"; readonly expression: FieldExpression; readonly message: FieldText | undefined };

export interface FieldExpression {
  /** Undefined in `globals.env`. */
  readonly stepId: StepId | undefined;
  /** Where it stands, in the words of the plan file: `condition`, `skip_if[1]`. */
  readonly field: string;
  readonly text: string;
  readonly evaluate: CompiledExpression;
}

/** A text with `${{ }}` in it, or a plain one with a single literal part. */
export interface FieldText {
  readonly field: string;
  readonly parts: readonly (string | FieldExpression)[];
}

export interface NamedText {
  readonly name: string;
  readonly source: FieldText;
}

export type CompileStep = (step: Step) => CompiledStep;

/** What the scopes of a plan's steps share is built once, and only when a step has an expression. */
export function createStepCompiler(plan: Plan): CompileStep {
  let scopes: ((step: Step) => ScopeInput) | undefined;
  return (step) => {
    let scope: ScopeInput | undefined;
    return compileStep(step, () => {
      scopes ??= createStepScopes(plan);
      scope ??= scopes(step);
      return scope;
    });
  };
}

function compileStep(step: Step, scope: () => ScopeInput): CompiledStep {
  const place: Place = { stepId: step.id, scope };
  const envPlace: Place = { stepId: step.id, scope: () => ({ ...scope(), place: "step-env" }) };
  const expression = (field: string, text: string) => compileField(place, { field, text, expected: "bool" });
  const source = (field: string, text: string) => compileInterpolation(place, field, text);
  return {
    readableSteps: () => scope().readableSteps,
    skipIf: step.skipIf.map((text, at) => expression(skipIfField(step, at), text)),
    condition: step.condition === undefined ? undefined : expression("condition", step.condition),
    action: compileAction(step, { expression, source }),
    cwd: step.cwd === undefined ? undefined : source("cwd", step.cwd),
    stdin: step.stdin === undefined ? undefined : source("stdin", step.stdin),
    env: [...step.env].map(([name, text]) => ({ name, source: compileInterpolation(envPlace, `env.${name}`, text) })),
  };
}

export function skipIfField({ skipIf }: Step, place: number): string {
  return skipIf.length === 1 ? "skip_if" : `skip_if[${place}]`;
}

/** `globals.env`, which every step of the plan sees alike. */
export function compileGlobalsEnv(plan: Plan): readonly NamedText[] {
  const params = new Map([...plan.params].map(([name, param]) => [name, param.type]));
  const place: Place = { stepId: undefined, scope: () => globalsEnvScope({ params }) };
  return [...plan.globals.env].map(([name, text]) => ({
    name,
    source: compileInterpolation(place, `globals.env.${name}`, text),
  }));
}

interface FieldCompilers {
  readonly expression: (field: string, text: string) => FieldExpression;
  readonly source: (field: string, text: string) => FieldText;
}

/** Exhaustive: a kind of action that can be run and is not compiled here does not compile in TypeScript either. */
function compileAction({ id, action }: Step, { expression, source }: FieldCompilers): CompiledAction {
  switch (action.type) {
    case "command":
      return {
        type: "command",
        command: source("command", action.command),
        args: action.args.map((text, at) => source(`args[${at}]`, text)),
      };
    case "shell":
      return { type: "shell", shell: action.shell, script: source("step_def.script", action.script) };
    case "assert":
      return {
        type: "assert",
        expression: expression("step_def.expr", action.expr),
        message: action.message === undefined ? undefined : source("step_def.message", action.message),
      };
    default:
      return refuseUnsupported(id, action.type);
  }
}

function refuseUnsupported(id: StepId, type: UnsupportedActionType): never {
  throw new Error(`\`${id}\` is a \`${type}\` step, which is refused before a run starts.`);
}

interface Place {
  readonly stepId: StepId | undefined;
  scope(): ScopeInput;
}

function compileInterpolation(place: Place, field: string, text: string): FieldText {
  if (!text.includes("${{")) {
    return { field, parts: [text] };
  }
  const parts = parseInterpolation(text).parts.map((part) =>
    part.kind === "text" ? part.text : compileField(place, { field, text: part.text, expected: "text" }),
  );
  return { field, parts };
}

interface FieldSource {
  readonly field: string;
  readonly text: string;
  readonly expected: "bool" | "text";
}

function compileField({ stepId, scope }: Place, { field, text, expected }: FieldSource): FieldExpression {
  const checked = checkExpression(parseExpression(text), buildScope(scope()), expected);
  return { stepId, field, text, evaluate: compileExpression(checked) };
}
