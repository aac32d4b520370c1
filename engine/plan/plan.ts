// The checked plan: defaults filled in, references known to be good. Built by `build-plan.ts` from a document without
// error-severity problems; everything after reading works on this and never on the JSON.

export type StepId = string;
export type ResourceName = string;

export type FailurePolicy = "abort" | "skip_dependents" | "continue" | "fallback_step";
export type TriggerRule = "none_failed" | "all_success" | "all_done" | "one_success" | "none_failed_min_one_success";
export type FailureClass =
  | "exit"
  | "signal"
  | "timeout"
  | "spawn"
  | "http"
  | "file"
  | "assert"
  | "plan"
  | "denied"
  | "lost"
  | "breaker_open"
  | "config"
  | "canceled";

export interface Plan {
  readonly planId: string;
  readonly version: string;
  readonly description?: string;
  readonly params: ReadonlyMap<string, Param>;
  readonly globals: PlanGlobals;
  /** What a run without targets of its own runs, with all that is needed for it; empty: everything. */
  readonly defaultTargets: readonly StepId[];
  /** In the order of the file. */
  readonly steps: readonly Step[];
  readonly finallySteps: readonly Step[];
  /**
   * Steps of the file's `steps` that targets left out (`select-targets.ts`): no part of the run. `finally` may read them
   * all the same, as `skipped`, ok, after no try.
   */
  readonly leftOut: readonly Step[];
}

export type ParamType = "string" | "number" | "integer" | "boolean";
export type ParamValue = string | number | boolean;

export interface Param {
  readonly name: string;
  readonly type: ParamType;
  readonly description?: string;
  /** Without a default a value is required. */
  readonly default?: ParamValue;
  readonly enum?: readonly ParamValue[];
  /** A regular expression (ECMA-262) that the whole text must match. */
  readonly pattern?: string;
  readonly secret: boolean;
}

export interface PlanGlobals {
  /** Undefined: the number of CPUs. */
  readonly maxConcurrency?: number;
  readonly defaultTimeoutSec: number;
  /** Hard limit of one step over all its tries and backoffs; undefined: none. */
  readonly maxStepDurationSec?: number;
  /** Hard limit of the run without `finally`; undefined: none. */
  readonly maxRunDurationSec?: number;
  readonly env: ReadonlyMap<string, string>;
  /** Of the processes of steps that have none of their own. May hold `${{ }}`, which sees what `env` sees. */
  readonly cwd?: string;
  readonly defaultRetries: number;
  readonly defaultOnFailure: Exclude<FailurePolicy, "fallback_step">;
  readonly onAbort: "finish" | "cancel";
  readonly durability: "process" | "power";
  readonly locks: readonly string[];
  readonly secrets: readonly string[];
  /** Only when written: an explicit breaker is refused by this version's `run`. */
  readonly circuitBreaker?: CircuitBreaker;
}

export interface CircuitBreaker {
  readonly failureThreshold: number;
  readonly windowSec: number;
  readonly resetTimeoutSec: number;
}

/** What a key of a `matrix` has in one combination; null where that one lacks it. */
export type MatrixValue = string | number | boolean | null;

/** One combination of a step's `matrix`: a step like any other, with the id `<of>.<index>`. */
export interface Leg {
  /** The id as written. */
  readonly of: StepId;
  /** From 1, in the order written. */
  readonly index: number;
  /** Every key of the matrix; read as `matrix.<key>`. */
  readonly values: ReadonlyMap<string, MatrixValue>;
}

export interface Step {
  readonly id: StepId;
  readonly list: "steps" | "finally";
  /** May hold `${{ }}` in a leg: `label-step.ts`. */
  readonly name?: string;
  readonly description?: string;
  /** Set for a leg of a matrix. */
  readonly matrix?: Leg;
  /** Its process stays up for those that depend on it. */
  readonly service?: Service;
  readonly action: StepAction;
  /** May hold `${{ }}`, as may `env`, `stdin` and the texts of the action. */
  readonly cwd?: string;
  readonly env: ReadonlyMap<string, string>;
  readonly stdin?: string;
  /** What `depends_on` says, or the step before it where `order: sequence` says so. */
  readonly dependsOn: readonly StepId[];
  /**
   * `depends_on` plus the providers of what the step consumes, without repetition, in that order; for a step with a
   * matrix all its legs.
   */
  readonly dependencies: readonly StepId[];
  readonly triggerRule: TriggerRule;
  readonly condition?: string;
  readonly skipIf: readonly string[];
  /** One try; already clipped by `max_step_duration_sec` where the default was used. */
  readonly timeoutSec: number;
  /** All tries and the waits between them: the smaller of the step's own limit and that of `globals`; undefined: none. */
  readonly maxStepDurationSec?: number;
  readonly retries: RetryPolicy;
  readonly onFailure: FailurePolicy;
  /** Set exactly when `onFailure` is `fallback_step`. */
  readonly fallbackStep?: StepId;
  /** The written value, else true, but false under `continue`. */
  readonly critical: boolean;
  readonly provides: readonly ResourceName[];
  readonly consumes: readonly ResourceName[];
  readonly locks: readonly string[];
  readonly tool?: string;
  readonly problemMatchers: readonly ProblemMatcherReference[];
  readonly idempotent: boolean;
  readonly secrets: readonly string[];
  readonly output: "combined" | "split";
  readonly stopSignal: string;
  readonly killGraceSec: number;
  readonly afterExit: "stop" | "keep" | "wait";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface Service {
  readonly readyWhen: ReadyWhen;
}

/** Its text may hold `${{ }}`. */
export type ReadyWhen =
  /** A complete line of either stream, a part of which `pattern` matches. */
  | { readonly type: "line"; readonly pattern: string }
  /** On 127.0.0.1. */
  | { readonly type: "port"; readonly port: string }
  /** GET, no redirects, 2xx. */
  | { readonly type: "http"; readonly url: string };

export type StepAction =
  | { readonly type: "command"; readonly command: string; readonly args: readonly string[] }
  | { readonly type: "shell"; readonly shell: ShellName; readonly script: string }
  /** `message`, which may hold `${{ }}`, is told when `expr` is false. */
  | { readonly type: "assert"; readonly expr: string; readonly message?: string }
  | { readonly type: UnsupportedActionType };

/** In the schema, but not run by this version; `run` refuses them by name. */
export const UNSUPPORTED_ACTION_TYPES = ["powershell", "http", "file", "plan", "approval"] as const;
export type UnsupportedActionType = (typeof UNSUPPORTED_ACTION_TYPES)[number];

export type ShellName = "bash" | "sh" | "cmd" | "pwsh";

export interface RetryPolicy {
  /** Extra tries after the first. */
  readonly max: number;
  readonly delaySec: number;
  readonly backoffFactor: number;
  readonly maxDelaySec: number;
  readonly jitter: "full" | "none";
  /** Undefined: all classes but `config`, `denied` and `canceled`. */
  readonly on?: readonly FailureClass[];
  readonly exitCodes?: readonly number[];
}

/** A name, without its `$`, or a definition in the form of `tasks.json`. */
export type ProblemMatcherReference = string | ProblemMatcherDefinition;

export interface ProblemMatcherDefinition {
  readonly owner?: string;
  readonly source?: string;
  readonly severity?: "error" | "warning" | "info";
  readonly fileLocation?: string | readonly unknown[];
  /** Name of a matcher that this one changes; without it there is a `pattern`. */
  readonly base?: string;
  readonly pattern?: string | ProblemPattern | readonly ProblemPattern[];
  readonly [other: string]: unknown;
}

export interface ProblemPattern {
  readonly regexp: string;
  readonly kind?: "file" | "location";
  readonly file?: number;
  readonly location?: number;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
  readonly loop?: boolean;
}

/** The step of this id; the legs where it is the id of a step with a matrix, as written; else nothing. */
export function stepsNamed(plan: Plan, id: StepId): readonly Step[] {
  return allSteps(plan).filter((step) => step.id === id || step.matrix?.of === id);
}

/** The id as it stands in the file. */
export function writtenId({ id, matrix }: Step): StepId {
  return matrix?.of ?? id;
}

export function allSteps(plan: Plan): readonly Step[] {
  return plan.finallySteps.length === 0 ? plan.steps : [...plan.steps, ...plan.finallySteps];
}
