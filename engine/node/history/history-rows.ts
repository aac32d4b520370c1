// The rows of `history.sqlite`, in the words they have there. Times are ISO 8601 UTC; what does not apply is null.
import type { FailureClass, FailurePolicy, StepId } from "../../plan/plan.ts";
import type { RunReason, RunStatus, StepReason, StepStatus, Verdict } from "../../run/status.ts";

/** Without `plan_json`, which can have megabytes. */
export interface RunRow {
  readonly run_id: string;
  readonly plan_id: string | null;
  readonly plan_version: string | null;
  readonly plan_path: string | null;
  readonly params_json: string;
  /** As journaled: a run whose engine died stays `running`. Ask for its live host to know. */
  readonly status: RunStatus;
  readonly reason: RunReason | null;
  readonly warnings: number | null;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly duration_sec: number | null;
  readonly exit_code: number | null;
  readonly engine_version: string | null;
  /** Not a column of `runs`: why the journal can't be read to its end. */
  readonly damage: string | null;
}

export interface StepRow {
  readonly run_id: string;
  readonly step_id: StepId;
  readonly status: StepStatus;
  readonly verdict: Verdict | null;
  readonly reason: StepReason | null;
  readonly caused_by: StepId | null;
  readonly recovered_by: StepId | null;
  /** 0: it never ran. */
  readonly attempts: number;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly duration_sec: number | null;
}

export interface AttemptRow {
  readonly run_id: string;
  readonly step_id: StepId;
  /** From 1. */
  readonly attempt: number;
  /** Null while it runs. */
  readonly status: "success" | "failed" | "canceled" | null;
  readonly failure_class: FailureClass | null;
  readonly exit_code: number | null;
  readonly signal: string | null;
  readonly pid: number | null;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly duration_sec: number | null;
  readonly timeout_sec: number | null;
  readonly retries_attempted: number | null;
  readonly on_failure: FailurePolicy | null;
  /** JSON arrays of names. */
  readonly provides: string;
  readonly consumes: string;
  /** Relative to the state folder; with `output: split`, that of stdout. */
  readonly log_path: string;
}

export interface EventRow {
  readonly run_id: string;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly step_id: StepId | null;
  /** The event's other fields as JSON. */
  readonly data: string;
}

export interface ProblemRow {
  readonly run_id: string;
  readonly step_id: StepId;
  readonly attempt: number;
  /** From 1, in the order of the log. */
  readonly n: number;
  /** Relative to the workspace, with `/`, where it lies in it. */
  readonly file: string;
  /** Lines and columns count from 1; null where the output tells none. */
  readonly line: number | null;
  readonly column: number | null;
  readonly end_line: number | null;
  readonly end_column: number | null;
  readonly severity: "error" | "warning" | "info";
  readonly code: string | null;
  readonly message: string;
  /** The byte of the log where the line starts that tells it; with `output: split`, counted through stdout, then stderr. */
  readonly log_offset: number;
}
