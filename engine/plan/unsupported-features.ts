import { allSteps, type Plan, type PlanGlobals, type Step, type StepId } from "./plan.ts";

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
  return [...planFeatures(plan), ...allSteps(plan).flatMap((step) => [...stepFeatures(step, plan.globals)])];
}

function* planFeatures({ params, globals, defaultTargets }: Plan): Iterable<UnsupportedFeature> {
  for (const { name, secret } of params.values()) {
    if (secret) {
      yield unsupported(`params.${name}.secret`, "secret params are not masked yet");
    }
  }
  if (globals.secrets.length > 0) {
    yield unsupported("globals.secrets", "secrets are not masked yet");
  }
  if (globals.circuitBreaker !== undefined) {
    yield unsupported("globals.circuit_breaker", "there is no circuit breaker yet");
  }
  if (globals.maxRunDurationSec !== undefined) {
    yield unsupported("globals.max_run_duration_sec", "runs as a whole have no limit yet");
  }
  if (defaultTargets.length > 0) {
    yield unsupported("default_targets", "all steps are run yet");
  }
}

function* stepFeatures(step: Step, globals: PlanGlobals): Iterable<UnsupportedFeature> {
  const { id, action } = step;
  if (action.type !== "command" && action.type !== "shell") {
    yield unsupported(`step_def.type: ${action.type}`, `steps of type \`${action.type}\` can't be run yet`, id);
  }
  if (step.maxStepDurationSec !== globals.maxStepDurationSec) {
    yield unsupported("max_step_duration_sec", "single steps have no limit of their own yet", id);
  }
  if (step.triggerRule !== "none_failed") {
    yield unsupported(`trigger_rule: ${step.triggerRule}`, "only `none_failed` can be run yet", id);
  }
  if (step.locks.length > 0) {
    yield unsupported("locks", "locks of single steps are not held yet", id);
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

function unsupported(feature: string, why: string, stepId?: StepId): UnsupportedFeature {
  const where = stepId === undefined ? "" : ` of step \`${stepId}\``;
  const message = `\`${feature}\`${where} is not supported by this version: ${why}.`;
  return stepId === undefined ? { feature, message } : { stepId, feature, message };
}
