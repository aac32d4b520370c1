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
  /** In the order of the file. */
  readonly steps: readonly Step[];
  readonly finallySteps: readonly Step[];
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
  readonly env: ReadonlyMap<string, string>;
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

export interface Step {
  readonly id: StepId;
  readonly list: "steps" | "finally";
  readonly name?: string;
  readonly description?: string;
  readonly action: StepAction;
  /** May hold `${{ }}`, as may `env`, `stdin` and the texts of the action. */
  readonly cwd?: string;
  readonly env: ReadonlyMap<string, string>;
  readonly stdin?: string;
  /** What `depends_on` says. */
  readonly dependsOn: readonly StepId[];
  /** `depends_on` plus the providers of what the step consumes, without repetition, in that order. */
  readonly dependencies: readonly StepId[];
  readonly triggerRule: TriggerRule;
  readonly condition?: string;
  readonly skipIf: readonly string[];
  /** One try; already clipped by `max_step_duration_sec` where the default was used. */
  readonly timeoutSec: number;
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

export type StepAction =
  | { readonly type: "command"; readonly command: string; readonly args: readonly string[] }
  | { readonly type: "shell"; readonly shell: ShellName; readonly script: string }
  /** In the schema, but not run by this version; `run` refuses it by name. */
  | { readonly type: "powershell" | "http" | "file" | "plan" | "approval" | "assert" };

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

export function allSteps(plan: Plan): readonly Step[] {
  return plan.finallySteps.length === 0 ? plan.steps : [...plan.steps, ...plan.finallySteps];
}
