// Made from schemas/journal.schema.json by `npm run generate`; edit that file instead.

/**
 * One line of a run's `journal.jsonl`: what happened, in the order in which it did. A run's state is the replay of its lines.
 */
export type JournalEvent =
  | RunQueued
  | RunStarted
  | RunResumed
  | RunPaused
  | RunContinued
  | RunAborted
  | CancelRequested
  | RunFinished
  | StepQueued
  | StepWaiting
  | LocksAcquired
  | StepOutdated
  | AttemptStarted
  | AttemptSpawned
  | StepReady
  | ApprovalDecided
  | StopRequested
  | ResourcePublished
  | AttemptFinished
  | AttemptReportedLate
  | RetryScheduled
  | RetryDue
  | BreakerOpened
  | BreakerProbed
  | BreakerClosed
  | StepFinished
  | StepResolved;
/**
 * Place of the event in the journal: 1, 2, 3, …
 */
export type Seq = number;
/**
 * When it happened: ISO 8601, UTC, with milliseconds.
 */
export type At = string;
/**
 * Milliseconds on the run's own clock, which never jumps and goes on where it was when a run is resumed. Absent in journals of the first format.
 */
export type ElapsedMs = number;
/**
 * Id of the run: `<plan slug>-<yyyymmdd-hhmmss>-<4 hex>`.
 */
export type RunId = string;
/**
 * Id of a step, of `steps` or `finally`; of one leg of a matrix with its number.
 */
export type StepId = string;
/**
 * Circuit breakers that earlier runs left, by tool.
 */
export type Breakers = {
  /**
   * The tool.
   */
  tool: string;
  /**
   * How long ago its tries failed, in seconds; only those that still count.
   */
  failure_ages_sec: number[];
  /**
   * How long it stays open; absent when it is closed.
   */
  open_for_sec?: number;
}[];
/**
 * Seconds, by a clock that never jumps.
 */
export type Seconds = number;
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
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
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
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
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
   * 1; counts up when the run is resumed or rerun.
   */
  attempt: number;
  /**
   * How many tries may run at the same time.
   */
  max_concurrency: number;
  /**
   * True: `abort` is treated as `skip_dependents`.
   */
  keep_going: boolean;
  /**
   * Version of the engine that hosts the run.
   */
  engine_version: string;
  /**
   * The steps that were asked for; only they, what they need and `finally` are part of the run. Absent: all.
   */
  targets?: StepId[];
  /**
   * What `run.started_at` reads, in resumed runs too.
   */
  started_at?: string;
  /**
   * What `run.os` reads.
   */
  os?: "linux" | "macos" | "windows";
  /**
   * What `run.arch` reads, as Node says it.
   */
  arch?: string;
  /**
   * What `run.workspace` reads.
   */
  workspace?: string;
  breakers?: Breakers;
}
/**
 * An ended or interrupted run goes on: what is listed runs again, with a fresh budget of tries; everything else stays as it is.
 */
export interface RunResumed {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "run_resumed";
  /**
   * Counts up from 1.
   */
  attempt: number;
  /**
   * What a person asked for.
   */
  how: "resume" | "rerun" | "cancel";
  /**
   * The steps that run again.
   */
  reset: StepId[];
  /**
   * How many tries may run at the same time.
   */
  max_concurrency: number;
  /**
   * True: `abort` is treated as `skip_dependents`.
   */
  keep_going: boolean;
  /**
   * Version of the engine that hosts the run.
   */
  engine_version: string;
  /**
   * True: the plan was replaced by a newer one.
   */
  with_new_plan?: boolean;
  breakers?: Breakers;
}
/**
 * A person paused the run: no step and no try starts; what runs goes on.
 */
export interface RunPaused {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "run_paused";
}
/**
 * A person lets a paused run go on.
 */
export interface RunContinued {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "run_continued";
}
/**
 * Nothing in `steps` starts any more.
 */
export interface RunAborted {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "run_aborted";
  /**
   * The step whose failure did it; null for a limit of time.
   */
  caused_by: StepId | null;
  /**
   * `timeout`: the run took longer than `max_run_duration_sec`. Absent: a step failed.
   */
  reason?: "timeout";
}
/**
 * A person's cancel, of the run or of one step.
 */
export interface CancelRequested {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "cancel_requested";
  /**
   * True: without grace (a second cancel, or `--now`).
   */
  now: boolean;
  /**
   * Cancels so far, this one included; `--now` counts as two, from three on `finally` is stopped too.
   */
  count: number;
  step_id?: StepId;
}
/**
 * The run is over.
 */
export interface RunFinished {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "run_finished";
  /**
   * The verdict of the run, from all its steps.
   */
  status: "succeeded" | "failed" | "quarantined" | "canceled";
  /**
   * Why it did not succeed.
   */
  reason: "aborted" | "step_failed" | "timeout" | "canceled" | null;
  /**
   * Failed steps that were recovered, did not fail the run, or are in `finally`.
   */
  warnings: number;
  /**
   * What `planctl run` exits with.
   */
  exit_code: 0 | 1 | 3 | 4 | 130;
  duration_sec?: Seconds;
}
/**
 * The step has passed its gates and waits for a slot, its locks, or a look at whether it is up to date.
 */
export interface StepQueued {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_queued";
  step_id: StepId;
}
/**
 * The step waits for something other than its dependencies and a slot, which is the rule and not recorded.
 */
export interface StepWaiting {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_waiting";
  step_id: StepId;
  /**
   * What it waits for.
   */
  for: "lock" | "backoff" | "approval" | "breaker" | "paused" | "fallback";
  failure_class?: FailureClass;
  /**
   * Why, in words for a person.
   */
  message?: string;
}
/**
 * The step holds its `locks` for its next try.
 */
export interface LocksAcquired {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "locks_acquired";
  step_id: StepId;
  /**
   * Their names.
   */
  locks: string[];
}
/**
 * The step was looked at by its `inputs` and `outputs` and is to run.
 */
export interface StepOutdated {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_outdated";
  step_id: StepId;
  /**
   * What differed.
   */
  why: string;
}
/**
 * A try begins; from here on it may have had an effect.
 */
export interface AttemptStarted {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "attempt_started";
  step_id: StepId;
  attempt: Attempt;
}
/**
 * The try's process exists.
 */
export interface AttemptSpawned {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "attempt_spawned";
  step_id: StepId;
  attempt: Attempt;
  /**
   * Its process id.
   */
  pid: number;
  /**
   * Opaque; tells the process from a later one with the same pid.
   */
  start_time: string;
}
/**
 * The process of a service is ready: what depends on it may start.
 */
export interface StepReady {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_ready";
  step_id: StepId;
  attempt: Attempt;
}
/**
 * A person answered.
 */
export interface ApprovalDecided {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "approval_decided";
  step_id: StepId;
  /**
   * Whether the step may go on.
   */
  approved: boolean;
}
/**
 * A running try is told to end.
 */
export interface StopRequested {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "stop_requested";
  step_id: StepId;
  attempt: Attempt;
  /**
   * Why.
   */
  cause: "timeout" | "abort" | "cancel";
  /**
   * Which limit of time was reached: of the try, or of the step over all its tries.
   */
  limit?: "try" | "step";
  /**
   * True: without grace.
   */
  now: boolean;
}
/**
 * The step published a resource; recorded just before the end of its try.
 */
export interface ResourcePublished {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "resource_published";
  step_id: StepId;
  /**
   * Name of the resource.
   */
  name: string;
  /**
   * Its value.
   */
  value: string;
}
/**
 * A try is over.
 */
export interface AttemptFinished {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "attempt_finished";
  step_id: StepId;
  attempt: Attempt;
  /**
   * What it came to.
   */
  status: "success" | "failed" | "canceled";
  /**
   * Class of the failure; null after a success.
   */
  failure_class: FailureClass | null;
  /**
   * Exit code of the process; null where there is none.
   */
  exit_code: number | null;
  /**
   * Signal that ended the process.
   */
  signal: string | null;
  /**
   * Why, in words for a person.
   */
  message?: string;
  duration_sec?: Seconds;
}
/**
 * News of a try that was given up for lost; it changes nothing.
 */
export interface AttemptReportedLate {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "attempt_reported_late";
  step_id: StepId;
  attempt: Attempt;
  /**
   * Exit code of the process; null where there is none.
   */
  exit_code: number | null;
  /**
   * Signal that ended the process.
   */
  signal: string | null;
}
/**
 * Another try follows.
 */
export interface RetryScheduled {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "retry_scheduled";
  step_id: StepId;
  /**
   * The try that comes next.
   */
  attempt: number;
  /**
   * How long it waits before that, jitter drawn.
   */
  delay_sec: number;
}
/**
 * The wait for the next try is over.
 */
export interface RetryDue {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "retry_due";
  step_id: StepId;
  attempt: Attempt;
}
/**
 * Too many tries of a tool failed: steps that use it wait, or fail.
 */
export interface BreakerOpened {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "breaker_opened";
  /**
   * The tool.
   */
  tool: string;
  /**
   * After so many seconds one try is let through.
   */
  reset_sec: number;
}
/**
 * One try is let through to see whether the tool works again.
 */
export interface BreakerProbed {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "breaker_probed";
  /**
   * The tool.
   */
  tool: string;
  step_id: StepId;
}
/**
 * The tool works again.
 */
export interface BreakerClosed {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "breaker_closed";
  /**
   * The tool.
   */
  tool: string;
}
/**
 * The step is over.
 */
export interface StepFinished {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_finished";
  step_id: StepId;
  /**
   * How it ended.
   */
  status: "success" | "failed" | "skipped" | "canceled" | "unknown";
  /**
   * Why; the class of a failure, null for a plain success.
   */
  reason:
    | "cached"
    | "served"
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
   * The step at the root of it; null where a person is.
   */
  caused_by: StepId | null;
  /**
   * The fallback that stood in for it.
   */
  recovered_by: StepId | null;
  /**
   * Why, in words for a person.
   */
  message?: string;
  duration_sec?: Seconds;
  /**
   * True: the run is aborted because of this failure.
   */
  aborts_run?: true;
}
/**
 * A person says how a step ended whose end the engine lost.
 */
export interface StepResolved {
  seq: Seq;
  at: At;
  elapsed_ms?: ElapsedMs;
  /**
   * Kind of the event.
   */
  type: "step_resolved";
  step_id: StepId;
  /**
   * The answer.
   */
  as: "success" | "failed" | "retry";
}
