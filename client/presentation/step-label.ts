// How a step and its tries look and sound: an icon, a short description, and the same in words, so that no state is told
// by colour alone.
import { formatDuration } from "../../engine/run/format-duration.ts";
import type { AttemptView, StepView } from "./run-view-state.ts";

export interface RowLabel {
  readonly icon: RowIcon;
  /** Beside the name, in grey. */
  readonly description: string;
  /** The state as a screen reader says it, without the name. */
  readonly spoken: string;
}

/** A theme icon and the theme's colour for it. */
export interface RowIcon {
  readonly id: string;
  readonly color?: string;
}

const icons = {
  passed: { id: "pass", color: "testing.iconPassed" },
  failed: { id: "error", color: "testing.iconFailed" },
  warned: { id: "warning", color: "list.warningForeground" },
  queued: { id: "circle-outline", color: "testing.iconQueued" },
  running: { id: "loading~spin" },
  waiting: { id: "watch" },
  skipped: { id: "debug-step-over", color: "testing.iconSkipped" },
  canceled: { id: "circle-slash", color: "testing.iconSkipped" },
  cached: { id: "history", color: "testing.iconPassed" },
  unknown: { id: "question", color: "list.warningForeground" },
} satisfies Record<string, RowIcon>;

export type StateIcon = keyof typeof icons;

export function stateIcon(state: StateIcon): RowIcon {
  return icons[state];
}

/** `problemCount`: of its last try, as far as it is known. */
export function labelStep(step: StepView, problemCount = 0): RowLabel {
  // The problems come first: a narrow view cuts off what comes last.
  const facts = [...(problemCount === 0 ? [] : [countOf(problemCount, "problem")]), ...stepFacts(step)];
  const state = stepWords(step);
  return { icon: stepIcon(step), description: [state, ...facts].join(" · "), spoken: [state, ...facts].join(", ") };
}

export function labelAttempt(attempt: AttemptView): RowLabel {
  const state = attempt.status === "success" ? "succeeded" : attempt.status;
  const facts = [...durationOf(attempt), ...endOf(attempt)];
  const icon = { running: icons.running, success: icons.passed, failed: icons.failed, canceled: icons.canceled };
  return {
    icon: icon[attempt.status],
    description: [state, ...facts].join(" · "),
    spoken: [state, ...facts].join(", "),
  };
}

function stepIcon(step: StepView): RowIcon {
  switch (step.status) {
    case "pending":
      return step.waitingFor === undefined || step.waitingFor === "dependencies" ? icons.queued : icons.waiting;
    case "running":
      return step.waitingFor === undefined ? icons.running : icons.waiting;
    case "success":
      return step.reason === "cached" ? icons.cached : icons.passed;
    case "failed":
      return step.verdict === "bad" ? icons.failed : icons.warned;
    case "skipped":
      return icons.skipped;
    case "canceled":
      return icons.canceled;
    case "unknown":
      return icons.unknown;
  }
}

function stepWords(step: StepView): string {
  switch (step.status) {
    case "pending":
      return step.waitingFor === undefined ? "waiting" : waitWords(step);
    case "running":
      return step.waitingFor === undefined ? "running" : waitWords(step);
    case "success":
      return step.reason === "cached" ? "up to date" : "succeeded";
    case "failed":
      return step.recoveredBy === null ? "failed" : `failed, recovered by ${step.recoveredBy}`;
    case "skipped":
      return skipWords(step);
    case "canceled":
      return "canceled";
    case "unknown":
      return "result unknown";
  }
}

function waitWords(step: StepView): string {
  switch (step.waitingFor) {
    case undefined:
    case "dependencies":
      return "waiting";
    case "slot":
      return "waiting for a free slot";
    case "lock":
      return "waiting for a lock";
    case "backoff":
      return step.nextAttempt === undefined ? "waiting to try again" : `waiting for try ${step.nextAttempt.attempt}`;
    case "approval":
      return "waiting for approval";
    case "breaker":
      return "waiting for the circuit breaker";
    case "paused":
      return "paused";
    case "fallback":
      return "waiting for its fallback";
  }
}

function skipWords(step: StepView): string {
  switch (step.reason) {
    case "condition":
      return "skipped by its condition";
    case "skip_if":
      return "skipped by `skip_if`";
    case "upstream":
      return step.causedBy === null ? "skipped" : `skipped because of ${step.causedBy}`;
    case "not_needed":
      return "not needed";
    default:
      return "skipped";
  }
}

function stepFacts(step: StepView): string[] {
  const last = step.attempts.at(-1);
  if (last === undefined) {
    return [];
  }
  const tries = step.attempts.length > 1 ? [`try ${last.attempt}`] : [];
  const end = step.status === "failed" ? endOf(last) : [];
  return [...(step.status === "running" ? [] : durationOf(last)), ...end, ...tries];
}

function durationOf(attempt: AttemptView): string[] {
  const { startedAtMs, finishedAtMs } = attempt;
  return startedAtMs === undefined || finishedAtMs === undefined ? [] : [formatDuration(finishedAtMs - startedAtMs)];
}

function endOf(attempt: AttemptView): string[] {
  if (attempt.failureClass === "timeout") {
    return ["timed out"];
  }
  if (attempt.failureClass === "spawn") {
    return ["could not start"];
  }
  if (attempt.signal !== null) {
    return [attempt.signal];
  }
  return attempt.exitCode === null || attempt.exitCode === 0 ? [] : [`exit code ${attempt.exitCode}`];
}

export function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
