// Made from schemas/journal.schema.json by `npm run generate`; edit that file instead.

/**
 * One line of a run's `journal.jsonl`: what happened, in the order in which it did. A run's state is the replay of its lines.
 */
export type JournalEvent =
  | RunQueued
  | RunStarted
  | StepWaiting
  | AttemptStarted
  | AttemptSpawned
  | AttemptFinished
  | ResourcePublished
  | RetryScheduled
  | RetryDue
  | StepFinished
  | CancelRequested
  | RunAborted
  | RunFinished;
/**
 * Id of the run: `<plan slug>-<yyyymmdd-hhmmss>-<4 hex>`.
 */
export type RunId = string;
/**
 * Id of a step, of `steps` or `finally`.
 */
export type StepId = string;
/**
 * Class of a failure; policies branch on it.
 */
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
/**
 * Number of the try, from 1.
 */
export type Attempt = number;

/**
 * With `--wait` and a busy lock: the run is recorded, and `pending` until it holds all of `globals.locks`.
 */
export interface RunQueued {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "run_queued";
  run_id: RunId;
  /**
   * `plan_id` of the plan.
   */
  plan_id: string;
  /**
   * The locks it waits for, in the order in which they are taken.
   */
  locks: string[];
}
/**
 * The run holds its locks and begins; every step is pending from here on.
 */
export interface RunStarted {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "run_started";
  run_id: RunId;
  /**
   * `plan_id` of the plan.
   */
  plan_id: string;
  /**
   * Counts up when the run is resumed or rerun.
   */
  attempt: number;
  /**
   * How many tries may run at the same time.
   */
  max_concurrency: number;
  /**
   * `--keep-going`: the policy `abort` counts as `skip_dependents`.
   */
  keep_going: boolean;
  /**
   * Version of the engine that runs it.
   */
  engine_version: string;
}
/**
 * The step waits for something other than its dependencies or a slot.
 */
export interface StepWaiting {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "step_waiting";
  step_id: StepId;
  /**
   * What it waits for.
   */
  for: "lock" | "backoff" | "approval" | "breaker" | "paused" | "fallback";
  /**
   * How the step's own tries ended; only when it waits for its `fallback`.
   */
  failure_class?: FailureClass;
  /**
   * Why, in words for a person; only when it waits for its `fallback`.
   */
  message?: string;
}
/**
 * A try takes a slot and is about to be launched.
 */
export interface AttemptStarted {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "attempt_started";
  step_id: StepId;
  attempt: Attempt;
}
/**
 * The try's process is there.
 */
export interface AttemptSpawned {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "attempt_spawned";
  step_id: StepId;
  attempt: Attempt;
  /**
   * Process id of the leader.
   */
  pid: number;
  /**
   * Start time of the process, opaque: tells it from a later one with the same pid.
   */
  start_time: string;
}
/**
 * The try is over.
 */
export interface AttemptFinished {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "attempt_finished";
  step_id: StepId;
  attempt: Attempt;
  /**
   * What became of the try.
   */
  status: "success" | "failed" | "canceled";
  /**
   * Why it failed; `canceled` for a canceled try, null for a success.
   */
  failure_class: FailureClass | null;
  /**
   * Exit code of the leader; null where it has none (never ran, or a signal ended it).
   */
  exit_code: number | null;
  /**
   * The signal that ended the leader, or null.
   */
  signal: string | null;
  /**
   * Why, in words for a person, where exit code and signal don't tell.
   */
  message?: string;
}
/**
 * The step published a resource through `$PLAN_OUTPUT`; written before the try's end.
 */
export interface ResourcePublished {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "resource_published";
  step_id: StepId;
  /**
   * Name of the resource, one of the step's `provides`.
   */
  name: string;
  /**
   * Its value.
   */
  value: string;
}
/**
 * A try failed and another will follow.
 */
export interface RetryScheduled {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "retry_scheduled";
  step_id: StepId;
  /**
   * Number of the try that comes next.
   */
  attempt: number;
  /**
   * Delay before it, jitter included.
   */
  delay_sec: number;
}
/**
 * The delay is over: the step waits for a slot again.
 */
export interface RetryDue {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "retry_due";
  step_id: StepId;
  /**
   * Number of the try that comes next.
   */
  attempt: number;
}
/**
 * The step is terminal.
 */
export interface StepFinished {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "step_finished";
  step_id: StepId;
  /**
   * What happened.
   */
  status: "success" | "failed" | "skipped" | "canceled" | "unknown";
  /**
   * Why: the failure class of a failed step, the kind of a skip, who stopped a canceled one; null for a plain success.
   */
  reason:
    | "cached"
    | "condition"
    | "skip_if"
    | "upstream"
    | "not_needed"
    | "abort"
    | "cancel"
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
    | "canceled"
    | null;
  /**
   * What its dependents and the run see.
   */
  verdict: "ok" | "warn" | "bad";
  /**
   * Root cause of a skip or an abort: the first in the file where there are several; null for a person, or where the step itself is the cause.
   */
  caused_by: StepId | null;
  /**
   * The direct fallback that succeeded in its place, or null.
   */
  recovered_by: StepId | null;
  /**
   * Why, in words for a person.
   */
  message?: string;
}
/**
 * A person asked the run to stop.
 */
export interface CancelRequested {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "cancel_requested";
  /**
   * Without grace: a second cancel, or `--now`.
   */
  now: boolean;
  /**
   * Cancels so far, this one included; `--now` counts as two. From three on `finally` is stopped too.
   */
  count: number;
}
/**
 * A failed step stops the run: nothing in `steps` starts any more.
 */
export interface RunAborted {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "run_aborted";
  caused_by: StepId;
}
/**
 * Every step is terminal, `finally` included. Nothing follows.
 */
export interface RunFinished {
  /**
   * Place of the event in the journal: 1, 2, 3, …
   */
  seq: number;
  /**
   * When it happened: ISO 8601, UTC, with milliseconds.
   */
  at: string;
  /**
   * Kind of the event.
   */
  type: "run_finished";
  /**
   * Verdict of the run.
   */
  status: "succeeded" | "failed" | "quarantined" | "canceled";
  /**
   * Why it did not succeed; null where the status says it all.
   */
  reason: "aborted" | "step_failed" | "canceled" | null;
  /**
   * Failed steps that were recovered, did not fail the run, or are in `finally`.
   */
  warnings: number;
  /**
   * What `planctl run` exits with.
   */
  exit_code: 0 | 1 | 3 | 4 | 130;
}
