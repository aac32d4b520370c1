// What the names in a step's expressions stand for: lazy views of the run's state, so that reading one step never walks
// all of them. The types of the same names are in `engine/plan/expression/build-scope.ts`.

import type { RecordValue, Value } from "../plan/expression/value.ts";
import type { PlanGlobals, StepId } from "../plan/plan.ts";
import type { RunContext } from "./run-context.ts";
import { stepAt } from "./run-graph.ts";
import { durationMsOf, outcomeOf, publishedResource } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import { verdictToBe } from "./run-verdict.ts";
import { neighbours } from "./step-links.ts";

export interface RootsInput {
  readonly context: RunContext;
  readonly state: RunState;
  readonly index: number;
  /** The steps that `prev` holds here. */
  readableSteps(): ReadonlyMap<StepId, unknown>;
  /** What `env` reads here. */
  environment(): RecordValue;
  /** `globals.env`, written out. */
  globalsEnvironment(): RecordValue;
}

export function expressionRoots(input: RootsInput): RecordValue {
  const { context, state, index } = input;
  return lazyRecord({
    prev: () => previousSteps(input),
    env: input.environment,
    params: () => context.params,
    globals: () => globalsRecord(context, input.globalsEnvironment),
    resources: () => consumedResources(state, index),
    run: () => runRecord(input),
    failure: () => failureRecord(state, index),
  });
}

/** `globals.env` sees only `params`, `env` (the process's) and `run`. */
export function globalsEnvRoots(context: RunContext, state: RunState): RecordValue {
  return lazyRecord({
    env: () => context.environment,
    params: () => context.params,
    run: () => runIdentity(context, state),
  });
}

function previousSteps({ state, readableSteps }: RootsInput): RecordValue {
  const readable = readableSteps();
  return {
    has: (name) => readable.has(name),
    get: (name) => (readable.has(name) ? stepRecord(state, name) : undefined),
    keys: () => readable.keys(),
  };
}

/** A step whose fallback is at work is read as what its own tries came to: `failed`, bad. */
function stepRecord(state: RunState, stepId: StepId): RecordValue {
  const index = state.graph.indexById.get(stepId);
  if (index === undefined) {
    return leftOutRecord;
  }
  const step = stepState(state, index);
  const outcome = outcomeOf(step);
  const isFailedSoFar = step.phase === "awaiting-fallback";
  return lazyRecord({
    status: () => (isFailedSoFar ? "failed" : (outcome?.status ?? null)),
    verdict: () => (isFailedSoFar ? "bad" : (outcome?.verdict ?? null)),
    exit_code: () => step.record.exitCode,
    attempts: () => step.record.count,
    duration_sec: () => (durationMsOf(step) ?? 0) / 1000,
    recovered: () => (outcome?.recovered_by ?? null) !== null,
    resources: () => providedResources(state, index),
  });
}

/** What `finally` reads of a step that is no part of the run, because other targets were asked for. */
const leftOutRecord = lazyRecord({
  status: () => "skipped",
  verdict: () => "ok",
  exit_code: () => null,
  attempts: () => 0,
  duration_sec: () => 0,
  recovered: () => false,
  resources: () => new Map<string, Value>(),
});

function providedResources(state: RunState, index: number): RecordValue {
  const present = new Map<string, Value>();
  for (const name of stepAt(state.graph, index).provides) {
    const value = publishedResource(state, index, name);
    if (value !== undefined) {
      present.set(name, value);
    }
  }
  return present;
}

/** The resources that the step consumes and that are there, by name. */
export function consumedResources(state: RunState, index: number): ReadonlyMap<string, string> {
  const present = new Map<string, string>();
  const dependencies = neighbours(state.graph.dependencies, index);
  for (const name of stepAt(state.graph, index).consumes) {
    const provider = dependencies.find((dependency) => stepAt(state.graph, dependency).provides.includes(name));
    const value = provider === undefined ? undefined : publishedResource(state, provider, name);
    if (value !== undefined) {
      present.set(name, value);
    }
  }
  return present;
}

/** One record over several; the first that has a name wins. */
export function layeredRecord(layers: readonly RecordValue[]): RecordValue {
  const layerWith = (name: string) => layers.find((layer) => layer.has(name));
  return {
    has: (name) => layerWith(name) !== undefined,
    get: (name) => layerWith(name)?.get(name),
    keys: () => new Set(layers.flatMap((layer) => [...layer.keys()])),
  };
}

function globalsRecord({ plan, maxConcurrency }: RunContext, environment: () => RecordValue): RecordValue {
  const { globals } = plan;
  return lazyRecord({
    max_concurrency: () => globals.maxConcurrency ?? maxConcurrency,
    default_timeout_sec: () => globals.defaultTimeoutSec,
    max_step_duration_sec: () => globals.maxStepDurationSec ?? null,
    max_run_duration_sec: () => globals.maxRunDurationSec ?? null,
    env: environment,
    cwd: () => globals.cwd ?? null,
    default_retries: () => globals.defaultRetries,
    default_on_failure: () => globals.defaultOnFailure,
    on_abort: () => globals.onAbort,
    circuit_breaker: () => circuitBreakerRecord(globals),
    durability: () => globals.durability,
    locks: () => globals.locks,
    secrets: () => globals.secrets,
  });
}

function circuitBreakerRecord({ circuitBreaker }: PlanGlobals): RecordValue {
  return lazyRecord({
    failure_threshold: () => circuitBreaker?.failureThreshold ?? 5,
    window_sec: () => circuitBreaker?.windowSec ?? 300,
    reset_timeout_sec: () => circuitBreaker?.resetTimeoutSec ?? 60,
  });
}

function runRecord({ context, state, index }: RootsInput): RecordValue {
  const record = runIdentity(context, state);
  if (index >= state.graph.mainCount) {
    record.set("status", verdictToBe(state));
  }
  return record;
}

function runIdentity(context: RunContext, state: RunState): Map<string, Value> {
  const { os, arch, workspace, startedAt } = state.facts;
  return new Map<string, Value>([
    ["id", context.runId],
    ["attempt", state.attempt],
    ["os", os],
    ["arch", arch],
    ["workspace", workspace],
    ["started_at", startedAt],
  ]);
}

/** Of the first owner in the file that failed. */
function failureRecord(state: RunState, index: number): RecordValue {
  for (const owner of neighbours(state.graph.ownersOf, index)) {
    const step = stepState(state, owner);
    if (step.phase !== "awaiting-fallback") {
      continue;
    }
    return new Map<string, Value>([
      ["step", stepAt(state.graph, owner).id],
      ["class", step.failure.failureClass],
      ["exit_code", step.record.exitCode],
    ]);
  }
  return new Map();
}

/** Own fields only: a name such as `constructor` is none. */
function lazyRecord(fields: Readonly<Record<string, () => Value>>): RecordValue {
  return {
    has: (name) => Object.hasOwn(fields, name),
    get: (name) => (Object.hasOwn(fields, name) ? fields[name]?.() : undefined),
    keys: () => Object.keys(fields),
  };
}
