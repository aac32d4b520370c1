// What each event of a journal changes in the tables. Journals describe themselves: nothing is decided here, and an event
// that says less than a row has room for leaves the rest null.
import { allSteps, type Step, type StepId } from "../../plan/plan.ts";
import { selectTargets } from "../../plan/select-targets.ts";
import type { RecordedEvent, RunEvent } from "../../run/run-event.ts";
import type { HistoryDatabase } from "./history-database.ts";
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
    default:
      // Told by `run_events` alone.
      break;
  }
}

interface Change extends EventTarget {
  readonly runId: string;
  readonly at: string;
}

type EventOf<Type extends RunEvent["type"]> = Extract<RunEvent, { readonly type: Type }>;

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
  for (const stepId of stepsOfRun(run, event.targets)) {
    addStep(database, runId, stepId);
  }
}

/** What targets do not need is no part of the run. */
function stepsOfRun(run: RunRecord, targets: readonly StepId[] = []): readonly StepId[] {
  const { plan, stepIds } = run.plan();
  const selected = plan === undefined || targets.length === 0 ? undefined : selectTargets(plan, targets);
  return selected?.ok === true ? allSteps(selected.plan).map(({ id }) => id) : stepIds;
}

/** What runs again is pending again; the tries it had stay on record. */
function resumeRun({ database, runId }: Change, event: EventOf<"run_resumed">): void {
  database.run(
    `UPDATE runs SET status = 'running', engine_version = ?, reason = NULL, warnings = NULL, finished_at = NULL,
     duration_sec = NULL, exit_code = NULL WHERE run_id = ?`,
    [event.engine_version, runId],
  );
  for (const stepId of event.reset) {
    addStep(database, runId, stepId);
    database.run(
      `UPDATE run_steps SET status = 'pending', verdict = NULL, reason = NULL, caused_by = NULL, recovered_by = NULL,
       started_at = NULL, finished_at = NULL, duration_sec = NULL WHERE run_id = ? AND step_id = ?`,
      [runId, stepId],
    );
  }
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
  const step: Partial<Step> = run.plan().stepsById.get(event.step_id) ?? {};
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
     duration_sec = COALESCE(?, ${secondsSince("started_at")}) WHERE run_id = ? AND step_id = ? AND attempt = ?`,
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
     duration_sec = COALESCE(?, ${secondsSince("started_at")}) WHERE run_id = ? AND step_id = ?`,
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
     duration_sec = COALESCE(?, ${secondsSince("started_at")}) WHERE run_id = ?`,
    [event.status, event.reason, event.warnings, event.exit_code, at, event.duration_sec ?? null, at, runId],
  );
}

/** Null where it never started. Rounded: the difference of two Julian days is not exact to the millisecond. */
function secondsSince(column: string): string {
  return `ROUND((julianday(?) - julianday(${column})) * 86400, 3)`;
}

function isoTime(atMs: number): string {
  return new Date(atMs).toISOString();
}
