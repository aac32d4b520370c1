import { parseInterpolation } from "./expression/parse-interpolation.ts";
import { allSteps, type Plan, type Step, type StepId, writtenId } from "./plan.ts";

/** Something that plans may say and this version can't do yet. */
export interface UnsupportedFeature {
  /** The step that says it; undefined for the plan as a whole. */
  readonly stepId?: StepId;
  /** The key, as written: `trigger_rule`, `globals.secrets`, `step_def.type: http`. */
  readonly feature: string;
  readonly message: string;
}

/**
 * What a run refuses before it starts, by name. Such plans are valid: `validate` says nothing. Running them without the
 * feature would be wrong, and with secrets dangerous, because nothing masks them yet.
 */
export function findUnsupportedFeatures(plan: Plan): readonly UnsupportedFeature[] {
  return [...planFeatures(plan), ...writtenSteps(plan).flatMap((step) => [...stepFeatures(step)])];
}

/** Of a matrix one leg says what all say. */
function writtenSteps(plan: Plan): readonly Step[] {
  return allSteps(plan).filter(({ matrix }) => matrix === undefined || matrix.index === 1);
}

function* planFeatures({ params, globals }: Plan): Iterable<UnsupportedFeature> {
  for (const { name, secret } of params.values()) {
    if (secret) {
      yield unsupported(`params.${name}.secret`, "secret params are not masked yet");
    }
  }
  if (globals.secrets.length > 0) {
    yield unsupported("globals.secrets", "secrets are not masked yet");
  }
  if (globals.cwd !== undefined) {
    yield unsupported("globals.cwd", "steps run in the workspace folder or in their own `cwd` yet");
  }
  if (globals.locks.some(holdsTemplate)) {
    yield unsupported("globals.locks", "params are not filled in there yet");
  }
}

function holdsTemplate(lock: string): boolean {
  return lock.includes("${{");
}

function* stepFeatures(step: Step): Iterable<UnsupportedFeature> {
  const { action } = step;
  const id = writtenId(step);
  if (step.matrix !== undefined) {
    yield unsupported("matrix", "a step can't be run for several combinations yet", id);
  }
  if (action.type !== "command" && action.type !== "shell" && action.type !== "assert") {
    yield unsupported(`step_def.type: ${action.type}`, `steps of type \`${action.type}\` can't be run yet`, id);
  }
  if (step.service !== undefined) {
    yield unsupported("service", "a process can't stay up for other steps yet", id);
  }
  if (step.list === "finally" && readsFailure(step)) {
    yield unsupported("failure", "it can be read in fallback steps only yet", id);
  }
  if (step.locks.some(holdsTemplate)) {
    yield unsupported("locks", "params are not filled in there yet", id);
  }
  if (step.secrets.length > 0) {
    yield unsupported("secrets", "secrets are not masked yet", id);
  }
  if (step.inputs.length > 0) {
    yield unsupported("inputs", "steps are not skipped as up to date yet", id);
  }
  if (step.outputs.length > 0) {
    yield unsupported("outputs", "steps are not skipped as up to date yet", id);
  }
}

function readsFailure({ condition, skipIf, action, cwd, env, stdin }: Step): boolean {
  const whole = [condition, ...skipIf, action.type === "assert" ? action.expr : undefined];
  const texts = [cwd, stdin, ...env.values(), ...Object.values(action).flat()];
  const interpolated = texts.flatMap((text) =>
    typeof text !== "string"
      ? []
      : parseInterpolation(text).parts.map((part) => (part.kind === "text" ? "" : part.text)),
  );
  return [...whole, ...interpolated].some((text) => /\bfailure\s*[.[]/.test(text ?? ""));
}

function unsupported(feature: string, why: string, stepId?: StepId): UnsupportedFeature {
  const where = stepId === undefined ? "" : ` of step \`${stepId}\``;
  const message = `\`${feature}\`${where} is not supported by this version: ${why}.`;
  return stepId === undefined ? { feature, message } : { stepId, feature, message };
}
