// What each event of a journal changes in the tables. Journals describe themselves: nothing is decided here, and an event
// that says less than a row has room for leaves the rest null.
import type { StepId } from "../../plan/plan.ts";
import type { RecordedStep } from "../../plan/recorded-step.ts";
import type { EventOf, RecordedEvent } from "../../run/run-event.ts";
import type { HistoryDatabase } from "./history-database.ts";
import { stepsOfRun } from "./recorded-plan.ts";
import type { RunRecord } from "./run-record.ts";

export interface EventTarget {
  readonly database: HistoryDatabase;
  readonly run: RunRecord;
}

export function projectEvent(target: EventTarget, event: RecordedEvent): void {
  insertEvent(target, event);
  const change = { ...target, runId: target.run.runId, at: isoTime(event.atMs) };
  switch (event.type) {
    case "run_started":
      startRun(change, event);
      break;
    case "run_resumed":
      resumeRun(change, event);
      break;
    case "attempt_started":
      startAttempt(change, event);
      break;
    case "attempt_spawned":
      noteProcess(change, event);
      break;
    case "attempt_finished":
      finishAttempt(change, event);
      break;
    case "step_finished":
      finishStep(change, event);
      break;
    case "run_finished":
      finishRun(change, event);
      break;
    case "run_queued":
    case "run_paused":
    case "run_continued":
    case "run_aborted":
    case "cancel_requested":
    case "step_queued":
    case "step_waiting":
    case "locks_acquired":
    case "step_outdated":
    case "step_ready":
    case "step_resolved":
    case "approval_decided":
    case "stop_requested":
    case "resource_published":
    case "attempt_reported_late":
    case "retry_scheduled":
    case "retry_due":
    case "breaker_opened":
    case "breaker_probed":
    case "breaker_closed":
      // Told by `run_events` alone.
      break;
  }
}

interface Change extends EventTarget {
  readonly runId: string;
  readonly at: string;
}

function insertEvent({ database, run }: EventTarget, event: RecordedEvent): void {
  const { seq, atMs, elapsedMs: _, type, ...fields } = event;
  const { step_id = null, ...data } = "step_id" in fields ? fields : { ...fields, step_id: undefined };
  database.run("INSERT OR IGNORE INTO run_events (run_id, seq, at, type, step_id, data) VALUES (?, ?, ?, ?, ?, ?)", [
    run.runId,
    seq,
    isoTime(atMs),
    type,
    step_id,
    JSON.stringify(data),
  ]);
}

function startRun({ database, run, runId, at }: Change, event: EventOf<"run_started">): void {
  database.run(
    `UPDATE runs SET status = 'running', started_at = COALESCE(started_at, ?), plan_id = COALESCE(plan_id, ?),
     engine_version = ?, reason = NULL, warnings = NULL, finished_at = NULL, duration_sec = NULL, exit_code = NULL
     WHERE run_id = ?`,
    [at, event.plan_id, event.engine_version, runId],
  );
  for (const stepId of stepsOfRun(run.plan(), event.targets)) {
    addStep(database, runId, stepId);
  }
}

/** The run goes on, and what it runs again is as if it had not been decided; its tries stay, and so does their number. */
function resumeRun(change: Change, event: EventOf<"run_resumed">): void {
  const { database, runId } = change;
  database.run(
    `UPDATE runs SET status = 'running', engine_version = ?, reason = NULL, warnings = NULL, finished_at = NULL,
     duration_sec = NULL, exit_code = NULL WHERE run_id = ?`,
    [event.engine_version, runId],
  );
  if (event.with_new_plan === true) {
    takeNewPlan(change);
  }
  for (const stepId of event.reset) {
    addStep(database, runId, stepId);
    database.run(
      `UPDATE run_steps SET status = 'pending', verdict = NULL, reason = NULL, caused_by = NULL, recovered_by = NULL,
       started_at = NULL, finished_at = NULL, duration_sec = NULL WHERE run_id = ? AND step_id = ?`,
      [runId, stepId],
    );
  }
}

function takeNewPlan({ database, run, runId }: Change): void {
  run.forgetPlan();
  const plan = run.plan();
  database.run("UPDATE runs SET plan_version = ?, plan_json = ? WHERE run_id = ?", [
    plan.version ?? null,
    plan.document === undefined ? null : JSON.stringify(plan.document),
    runId,
  ]);
  for (const stepId of stepsOfRun(plan, targetsOf(database, runId))) {
    addStep(database, runId, stepId);
  }
}

/** A run stays within the targets that it was started with. */
function targetsOf(database: HistoryDatabase, runId: string): readonly StepId[] | undefined {
  const started = database.get("SELECT data FROM run_events WHERE run_id = ? AND type = 'run_started'", [runId]);
  // Written from an event that was checked.
  const data: { readonly targets?: readonly StepId[] } = JSON.parse(String(started?.["data"] ?? "{}"));
  return data.targets;
}

function addStep(database: HistoryDatabase, runId: string, stepId: StepId): void {
  database.run("INSERT OR IGNORE INTO run_steps (run_id, step_id, status, attempts) VALUES (?, ?, 'pending', 0)", [
    runId,
    stepId,
  ]);
}

function startAttempt({ database, run, runId, at }: Change, event: EventOf<"attempt_started">): void {
  addStep(database, runId, event.step_id);
  database.run(
    `UPDATE run_steps SET status = 'running', attempts = ?, started_at = COALESCE(started_at, ?), verdict = NULL,
     reason = NULL, caused_by = NULL, recovered_by = NULL, finished_at = NULL, duration_sec = NULL
     WHERE run_id = ? AND step_id = ?`,
    [event.attempt, at, runId, event.step_id],
  );
  const step: Partial<RecordedStep> = run.plan().step(event.step_id) ?? {};
  database.run(
    `INSERT OR IGNORE INTO step_attempts (run_id, step_id, attempt, started_at, timeout_sec, retries_attempted,
     on_failure, provides, consumes, log_path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      runId,
      event.step_id,
      event.attempt,
      at,
      step.timeoutSec ?? null,
      event.attempt - 1,
      step.onFailure ?? null,
      JSON.stringify(step.provides ?? []),
      JSON.stringify(step.consumes ?? []),
      run.logPath(event.step_id, event.attempt, step.output ?? "combined"),
    ],
  );
}

function noteProcess({ database, runId }: Change, event: EventOf<"attempt_spawned">): void {
  database.run("UPDATE step_attempts SET pid = ? WHERE run_id = ? AND step_id = ? AND attempt = ?", [
    event.pid,
    runId,
    event.step_id,
    event.attempt,
  ]);
}

function finishAttempt({ database, runId, at }: Change, event: EventOf<"attempt_finished">): void {
  database.run(
    `UPDATE step_attempts SET status = ?, failure_class = ?, exit_code = ?, signal = ?, finished_at = ?,
     duration_sec = ${measuredOrSince("started_at")} WHERE run_id = ? AND step_id = ? AND attempt = ?`,
    [
      event.status,
      event.failure_class,
      event.exit_code,
      event.signal,
      at,
      event.duration_sec ?? null,
      at,
      runId,
      event.step_id,
      event.attempt,
    ],
  );
}

function finishStep({ database, runId, at }: Change, event: EventOf<"step_finished">): void {
  addStep(database, runId, event.step_id);
  database.run(
    `UPDATE run_steps SET status = ?, verdict = ?, reason = ?, caused_by = ?, recovered_by = ?, finished_at = ?,
     duration_sec = ${measuredOrSince("started_at")} WHERE run_id = ? AND step_id = ?`,
    [
      event.status,
      event.verdict,
      event.reason,
      event.caused_by,
      event.recovered_by,
      at,
      event.duration_sec ?? null,
      at,
      runId,
      event.step_id,
    ],
  );
}

function finishRun({ database, runId, at }: Change, event: EventOf<"run_finished">): void {
  database.run(
    `UPDATE runs SET status = ?, reason = ?, warnings = ?, exit_code = ?, finished_at = ?,
     duration_sec = ${measuredOrSince("started_at")} WHERE run_id = ?`,
    [event.status, event.reason, event.warnings, event.exit_code, at, event.duration_sec ?? null, at, runId],
  );
}

/**
 * What the event says, which a clock that never jumps has measured; journals of the first format don't say it. Null where
 * it never started. Rounded: the difference of two Julian days is not exact to the millisecond.
 */
function measuredOrSince(column: string): string {
  return `CASE WHEN ${column} IS NOT NULL THEN COALESCE(?, ROUND((julianday(?) - julianday(${column})) * 86400, 3)) END`;
}

function isoTime(atMs: number): string {
  return new Date(atMs).toISOString();
}
