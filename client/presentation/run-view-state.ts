import type { FailureClass, StepId } from "../../engine/plan/plan.ts";
import type { RecordedEvent } from "../../engine/run/run-event.ts";
import type { RunReason, RunStatus, StepReason, StepStatus, Verdict, WaitReason } from "../../engine/run/status.ts";

/** One run as the views show it. Filled by live events and by rows of the history alike, so both look the same. */
export interface RunView {
  readonly runId: string;
  readonly planId: string;
  readonly status: RunStatus;
  readonly reason: RunReason | null;
  readonly warnings: number;
  readonly startedAtMs?: number;
  readonly finishedAtMs?: number;
  /** A person has asked for the end, which has not come yet. */
  readonly isCanceling: boolean;
  /** Its engine is gone without having ended it. */
  readonly isInterrupted: boolean;
  /** In the order of the file. */
  readonly steps: ReadonlyMap<StepId, StepView>;
}

export interface StepView {
  readonly id: StepId;
  readonly status: StepStatus;
  readonly waitingFor?: WaitReason;
  /** In backoff: the try that comes next, and when. */
  readonly nextAttempt?: { readonly attempt: number; readonly atMs: number };
  readonly reason: StepReason | null;
  readonly verdict: Verdict | null;
  readonly causedBy: StepId | null;
  readonly recoveredBy: StepId | null;
  readonly message?: string;
  readonly finishedAtMs?: number;
  readonly attempts: readonly AttemptView[];
}

export interface AttemptView {
  readonly attempt: number;
  readonly status: "running" | "success" | "failed" | "canceled";
  readonly failureClass: FailureClass | null;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly message?: string;
  readonly startedAtMs?: number;
  readonly finishedAtMs?: number;
}

/** What a batch of events changed, so that a view refreshes these rows and no others. */
export interface RunViewChange {
  readonly run: RunView;
  readonly isRunChanged: boolean;
  readonly changedSteps: ReadonlySet<StepId>;
}

/** A run of which nothing has been told yet. */
export function pendingRunView(run: { runId: string; planId: string; stepIds: readonly StepId[] }): RunView {
  return {
    runId: run.runId,
    planId: run.planId,
    status: "pending",
    reason: null,
    warnings: 0,
    isCanceling: false,
    isInterrupted: false,
    steps: new Map(run.stepIds.map((id) => [id, pendingStepView(id)])),
  };
}

/** @internal for tests and scripts */
export function pendingStepView(id: StepId): StepView {
  return { id, status: "pending", reason: null, verdict: null, causedBy: null, recoveredBy: null, attempts: [] };
}

/** Copies the map of steps once per batch, not once per event: batches of large runs stay cheap. */
export function foldRunEvents(run: RunView, events: readonly RecordedEvent[]): RunViewChange {
  const steps = new Map(run.steps);
  const changedSteps = new Set<StepId>();
  let head = run;
  for (const event of events) {
    if (isStepEvent(event)) {
      const before = steps.get(event.step_id) ?? pendingStepView(event.step_id);
      steps.set(event.step_id, foldStepEvent(before, event));
      changedSteps.add(event.step_id);
    } else {
      head = foldRunEvent(head, event);
    }
  }
  return { run: { ...head, steps }, isRunChanged: head !== run, changedSteps };
}

type StepEvent = Extract<RecordedEvent, { step_id: StepId }>;

function isStepEvent(event: RecordedEvent): event is StepEvent {
  return "step_id" in event && event.step_id !== undefined;
}

function foldRunEvent(run: RunView, event: Exclude<RecordedEvent, StepEvent>): RunView {
  switch (event.type) {
    case "run_queued":
      return { ...run, planId: event.plan_id };
    case "run_started":
      return { ...run, planId: event.plan_id, status: "running", reason: null, startedAtMs: event.atMs };
    case "cancel_requested":
      return { ...run, isCanceling: true };
    case "run_resumed":
      return { ...run, status: "running", reason: null, isCanceling: false };
    case "run_finished": {
      const { status, reason, warnings, atMs } = event;
      return { ...run, status, reason, warnings, finishedAtMs: atMs, isCanceling: false };
    }
    default:
      return run;
  }
}

function foldStepEvent(step: StepView, event: StepEvent): StepView {
  switch (event.type) {
    case "step_waiting":
      return { ...step, status: statusWhileWaiting(step, event.for), waitingFor: event.for };
    case "attempt_started": {
      const { waitingFor: _waiting, nextAttempt: _next, ...rest } = step;
      return { ...rest, status: "running", attempts: withStarted(step.attempts, event) };
    }
    case "retry_due": {
      // Its slot may not be free yet.
      const { nextAttempt: _next, ...rest } = step;
      return { ...rest, waitingFor: "slot" };
    }
    case "attempt_finished":
      return {
        ...step,
        attempts: step.attempts.map((one) => (one.attempt === event.attempt ? ended(one, event) : one)),
      };
    case "retry_scheduled":
      return {
        ...step,
        waitingFor: "backoff",
        nextAttempt: { attempt: event.attempt, atMs: event.atMs + event.delay_sec * 1000 },
      };
    case "step_finished": {
      const { waitingFor: _waiting, nextAttempt: _next, ...rest } = step;
      return {
        ...rest,
        status: event.status,
        reason: event.reason,
        verdict: event.verdict,
        causedBy: event.caused_by,
        recoveredBy: event.recovered_by,
        finishedAtMs: event.atMs,
        ...(event.message === undefined ? {} : { message: event.message }),
      };
    }
    default:
      return step;
  }
}

/** A step in backoff, or whose fallback works, is at work itself, also if it never had a try. */
function statusWhileWaiting(step: StepView, reason: WaitReason): StepStatus {
  return reason === "backoff" || reason === "fallback" ? "running" : step.status;
}

/** Events may be heard again, on top of what the journal told: a try is listed once. */
function withStarted(
  attempts: readonly AttemptView[],
  { attempt, atMs: startedAtMs }: { readonly attempt: number; readonly atMs: number },
): readonly AttemptView[] {
  const started = {
    attempt,
    status: "running",
    failureClass: null,
    exitCode: null,
    signal: null,
    startedAtMs,
  } as const;
  return [...attempts.filter((one) => one.attempt !== attempt), started];
}

function ended(attempt: AttemptView, event: Extract<RecordedEvent, { type: "attempt_finished" }>): AttemptView {
  return {
    ...attempt,
    status: event.status,
    failureClass: event.failure_class,
    exitCode: event.exit_code,
    signal: event.signal,
    finishedAtMs: event.atMs,
    ...(event.message === undefined ? {} : { message: event.message }),
  };
}

export function isOver(status: RunStatus): boolean {
  return status !== "pending" && status !== "running";
}

/** Something works on it now. */
export function isLive(run: RunView): boolean {
  return !isOver(run.status) && !run.isInterrupted;
}
