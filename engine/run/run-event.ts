import type { FailureClass, ResourceName, StepId } from "../plan/plan.ts";
import type { RunReason, RunStatus, StepReason, StepStatus, Verdict, WaitReason } from "./status.ts";

/**
 * What happened in a run: the lines of `journal.jsonl`, in the words they have on disk.
 * `schemas/journal.schema.json` describes each; state is only ever `replay(events)`.
 */
export type RunEvent =
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

/** An event with its place in the journal. On disk `at` is ISO 8601 UTC with milliseconds. */
export type RecordedEvent = RunEvent & { readonly seq: number; readonly atMs: number };

/** `--wait` and a busy lock: the run is recorded and `pending` until it holds all of `globals.locks`. */
export interface RunQueued {
  readonly type: "run_queued";
  readonly run_id: string;
  readonly plan_id: string;
  readonly locks: readonly string[];
}

export interface RunStarted {
  readonly type: "run_started";
  readonly run_id: string;
  readonly plan_id: string;
  /** Counts up when a run is resumed or rerun. */
  readonly attempt: number;
  readonly max_concurrency: number;
  readonly keep_going: boolean;
  readonly engine_version: string;
}

export interface StepWaiting {
  readonly type: "step_waiting";
  readonly step_id: StepId;
  /** Waiting for dependencies or a slot is the rule, and not recorded. */
  readonly for: Exclude<WaitReason, "dependencies" | "slot">;
  /** How the step's own tries ended; only with `for: "fallback"`. */
  readonly failure_class?: FailureClass;
  readonly message?: string;
}

export interface AttemptStarted {
  readonly type: "attempt_started";
  readonly step_id: StepId;
  readonly attempt: number;
}

export interface AttemptSpawned {
  readonly type: "attempt_spawned";
  readonly step_id: StepId;
  readonly attempt: number;
  readonly pid: number;
  /** Opaque; tells a process from a later one with the same pid. */
  readonly start_time: string;
}

export interface AttemptFinished {
  readonly type: "attempt_finished";
  readonly step_id: StepId;
  readonly attempt: number;
  readonly status: "success" | "failed" | "canceled";
  readonly failure_class: FailureClass | null;
  readonly exit_code: number | null;
  readonly signal: string | null;
  /** Why, in words for a person, where exit code and signal don't tell. */
  readonly message?: string;
}

export interface ResourcePublished {
  readonly type: "resource_published";
  readonly step_id: StepId;
  readonly name: ResourceName;
  readonly value: string;
}

export interface RetryScheduled {
  readonly type: "retry_scheduled";
  readonly step_id: StepId;
  /** The try that comes next. */
  readonly attempt: number;
  readonly delay_sec: number;
}

/** A backoff is over: the step waits for a slot again. Recorded, so that replay needs no clock. */
export interface RetryDue {
  readonly type: "retry_due";
  readonly step_id: StepId;
  readonly attempt: number;
}

export interface StepFinished {
  readonly type: "step_finished";
  readonly step_id: StepId;
  readonly status: Exclude<StepStatus, "pending" | "running">;
  readonly reason: StepReason | null;
  readonly verdict: Verdict;
  readonly caused_by: StepId | null;
  readonly recovered_by: StepId | null;
  readonly message?: string;
}

export interface CancelRequested {
  readonly type: "cancel_requested";
  /** True: without grace (a second cancel, or `--now`). */
  readonly now: boolean;
  /** Cancels so far, this one included; `--now` counts as two, from three on `finally` is stopped too. */
  readonly count: number;
}

export interface RunAborted {
  readonly type: "run_aborted";
  readonly caused_by: StepId;
}

export interface RunFinished {
  readonly type: "run_finished";
  readonly status: Exclude<RunStatus, "pending" | "running">;
  readonly reason: RunReason | null;
  readonly warnings: number;
  /** What `planctl run` exits with: 0, 1, 3 (under `--strict`), 4 or 130. */
  readonly exit_code: 0 | 1 | 3 | 4 | 130;
}
