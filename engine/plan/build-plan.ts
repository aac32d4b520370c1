import { expandLegs } from "./expand-legs.ts";
import { joinLines } from "./long-text.ts";
import type {
  CircuitBreaker,
  Param,
  Plan,
  PlanGlobals,
  ResourceName,
  RetryPolicy,
  Service,
  Step,
  StepAction,
  StepId,
} from "./plan.ts";
import type {
  Globals as GlobalsDocument,
  Param as ParamDocument,
  PlanDocument,
  Step as StepDocument,
} from "./plan-document.generated.ts";
import { indexProviders, joinDependencies } from "./provider-index.ts";
import { buildRecordedStep, buildStepDefaults, planVersion, stepLimitSec, unrepeated } from "./recorded-step.ts";
import { findPredecessors, type SequencedStep } from "./sequence-order.ts";

// The document, known to be good, with every default filled in. Beside `recorded-step.ts` the only place where the defaults
// of a plan stand.

const DEFAULT_KILL_GRACE_SEC = 10;
const DEFAULT_SHELL = "bash";
const defaultRetryPolicy = { delaySec: 1, backoffFactor: 2, maxDelaySec: 60, jitter: "full" } as const;
const defaultCircuitBreaker = { failureThreshold: 5, windowSec: 300, resetTimeoutSec: 60 } as const;

export function buildPlan(document: PlanDocument): Plan {
  const globals = buildGlobals(document.globals ?? {});
  const lists: readonly ListedStep[] = [
    ...document.steps.map((step) => ({ step, list: "steps" as const })),
    ...(document.finally ?? []).map((step) => ({ step, list: "finally" as const })),
  ];
  const predecessors = document.order === "sequence" ? findPredecessors(lists.map(sequenced)) : [];
  const providers = indexProviders(
    lists.map(({ step }) => ({ id: step.id, provides: step.provides ?? [], fallbackStep: step.fallback_step })),
  );
  const written = lists.map((listed, place) => {
    return buildStep({ ...listed, predecessor: predecessors[place] }, globals, providers);
  });
  const steps = expandLegs(written, new Map(lists.map(({ step }) => [step.id, step.matrix])));
  return {
    planId: document.plan_id,
    version: planVersion(document),
    ...given("description", joined(document.description)),
    params: new Map(entriesOf(document.params).map(([name, param]) => [name, buildParam(name, param)])),
    globals,
    defaultTargets: unrepeated(document.default_targets),
    steps: steps.filter((step) => step.list === "steps"),
    finallySteps: steps.filter((step) => step.list === "finally"),
    leftOut: [],
  };
}

interface ListedStep {
  readonly step: StepDocument;
  readonly list: Step["list"];
  readonly predecessor?: StepId | undefined;
}

function sequenced({ step, list }: ListedStep): SequencedStep {
  return { id: step.id, list, hasDependsOn: step.depends_on !== undefined, fallbackStep: step.fallback_step };
}

function buildParam(name: string, document: ParamDocument): Param {
  return {
    name,
    type: document.type ?? "string",
    ...given("description", joined(document.description)),
    ...given("default", document.default),
    ...given("enum", document.enum),
    ...given("pattern", document.pattern),
    secret: document.secret ?? false,
  };
}

function buildGlobals(document: GlobalsDocument): PlanGlobals {
  return {
    ...given("maxConcurrency", document.max_concurrency),
    ...buildStepDefaults(document),
    ...given("maxRunDurationSec", document.max_run_duration_sec),
    env: new Map(entriesOf(document.env)),
    ...given("cwd", document.cwd),
    defaultRetries: document.default_retries ?? 0,
    onAbort: document.on_abort ?? "finish",
    durability: document.durability ?? "process",
    locks: unrepeated(document.locks),
    secrets: unrepeated(document.secrets),
    ...given("circuitBreaker", document.circuit_breaker && buildCircuitBreaker(document.circuit_breaker)),
  };
}

function buildCircuitBreaker(document: NonNullable<GlobalsDocument["circuit_breaker"]>): CircuitBreaker {
  return {
    failureThreshold: document.failure_threshold ?? defaultCircuitBreaker.failureThreshold,
    windowSec: document.window_sec ?? defaultCircuitBreaker.windowSec,
    resetTimeoutSec: document.reset_timeout_sec ?? defaultCircuitBreaker.resetTimeoutSec,
  };
}

function buildStep(
  { step: document, list, predecessor }: ListedStep,
  globals: PlanGlobals,
  providers: ReadonlyMap<ResourceName, StepId>,
): Step {
  const dependsOn = predecessor === undefined ? unrepeated(document.depends_on) : [predecessor];
  const record = buildRecordedStep(document, globals);
  return {
    ...record,
    list,
    ...given("name", document.name),
    ...given("description", joined(document.description)),
    ...given("service", document.service && buildService(document.service)),
    action: buildAction(document),
    env: new Map(entriesOf(document.env)),
    ...given("stdin", joined(document.stdin)),
    dependsOn,
    dependencies: joinDependencies(dependsOn, record.consumes, providers),
    // So that one cleanup that fails stops no other.
    triggerRule:
      document.trigger_rule ?? (list === "finally" && predecessor !== undefined ? "all_done" : "none_failed"),
    ...given("condition", document.condition),
    skipIf: typeof document.skip_if === "string" ? [document.skip_if] : (document.skip_if ?? []),
    ...given("maxStepDurationSec", stepLimitSec(document, globals)),
    retries: buildRetries(document.retries ?? globals.defaultRetries),
    ...given("fallbackStep", document.fallback_step),
    critical: document.critical ?? record.onFailure !== "continue",
    locks: unrepeated(document.locks),
    ...given("tool", document.tool),
    idempotent: document.idempotent ?? false,
    secrets: unrepeated(document.secrets),
    stopSignal: document.stop_signal ?? "SIGTERM",
    killGraceSec: document.kill_grace_sec ?? DEFAULT_KILL_GRACE_SEC,
    afterExit: document.after_exit ?? "stop",
    inputs: document.inputs ?? [],
    outputs: document.outputs ?? [],
  };
}

function buildAction({ command, args, step_def: definition }: StepDocument): StepAction {
  if (definition === undefined) {
    return { type: "command", command: command ?? "", args: args ?? [] };
  }
  switch (definition.type) {
    case "command":
      return { type: "command", command: definition.command, args: definition.args ?? [] };
    case "shell":
      return { type: "shell", shell: definition.shell ?? DEFAULT_SHELL, script: joinLines(definition.script) };
    case "assert":
      return { type: "assert", expr: definition.expr, ...given("message", joined(definition.message)) };
    default:
      return { type: definition.type };
  }
}

function buildService({ ready_when: readyWhen }: NonNullable<StepDocument["service"]>): Service {
  const { line_matches: pattern, port, http: url = "" } = readyWhen;
  if (pattern !== undefined) {
    return { readyWhen: { type: "line", pattern } };
  }
  return { readyWhen: port === undefined ? { type: "http", url } : { type: "port", port: String(port) } };
}

function buildRetries(document: NonNullable<StepDocument["retries"]>): RetryPolicy {
  if (typeof document === "number") {
    return { max: document, ...defaultRetryPolicy };
  }
  return {
    max: document.max,
    delaySec: document.delay_sec ?? defaultRetryPolicy.delaySec,
    backoffFactor: document.backoff_factor ?? defaultRetryPolicy.backoffFactor,
    maxDelaySec: document.max_delay_sec ?? defaultRetryPolicy.maxDelaySec,
    jitter: document.jitter ?? defaultRetryPolicy.jitter,
    ...given("on", document.on),
    ...given("exitCodes", document.exit_codes),
  };
}

function joined(text: string | readonly string[] | undefined): string | undefined {
  return text === undefined ? undefined : joinLines(text);
}

function entriesOf<Value>(object: { readonly [key: string]: Value } | undefined): [string, Value][] {
  return object === undefined ? [] : Object.entries(object);
}

/** The property, unless the document leaves it out. */
function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}
