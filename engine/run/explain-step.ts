// Why a step is as it is, in words for a person. The only place where a run's facts are worded: terminal, `show`, `logs`,
// `explain`, log documents and run tree all use these.

import type { StepId } from "../plan/plan.ts";
import { formatDuration } from "./format-duration.ts";
import { stepAt } from "./run-graph.ts";
import { outcomeOf, stepStatusOf, waitReasonOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import type { StepStatus, WaitReason } from "./status.ts";
import { neighbours } from "./step-links.ts";
import { type AttemptEndRecord, type AttemptRecord, lastAttempt, type StepState } from "./step-state.ts";

export interface StepExplanation {
  readonly stepId: StepId;
  readonly status: StepStatus;
  /** Why, as part of a sentence; empty where the status says it all. */
  readonly why: string;
  /** The step at the root of it, and the fallback that stood in. */
  readonly causedBy: StepId | null;
  readonly recoveredBy: StepId | null;
  readonly waitingFor: WaitReason | undefined;
  /** What it waits for, as part of a sentence. */
  readonly waiting: string | undefined;
  readonly attempts: readonly AttemptRecord[];
  /** By what its `inputs` and `outputs` say: why it had to run. */
  readonly outdated: string | undefined;
}

export function explainStep(state: RunState, index: number): StepExplanation {
  const step = stepState(state, index);
  const outcome = outcomeOf(step);
  return {
    stepId: stepAt(state.graph, index).id,
    status: stepStatusOf(step),
    why: whyEnded(step),
    causedBy: outcome?.caused_by ?? null,
    recoveredBy: outcome?.recovered_by ?? null,
    waitingFor: waitReasonOf(state, step),
    waiting: whatItWaitsFor(state, index),
    attempts: step.record.attempts,
    outdated: step.record.outdated,
  };
}

/** Why a step ended as it did; empty where the status says it all, and while it has not ended. */
export function whyEnded(step: StepState): string {
  const outcome = outcomeOf(step);
  if (outcome === undefined) {
    return "";
  }
  switch (outcome.status) {
    case "success":
      return wordSuccess(outcome.reason);
    case "failed": {
      const recovered = outcome.recovered_by === null ? "" : `, recovered by \`${outcome.recovered_by}\``;
      return `${wordFailure(step, outcome)}${recovered}`;
    }
    case "skipped":
    case "canceled":
      return wordUntried(outcome);
    case "unknown":
      return outcome.message === undefined ? "its end was lost" : withoutStop(outcome.message);
  }
}

type Outcome = NonNullable<ReturnType<typeof outcomeOf>>;

function wordSuccess(reason: Outcome["reason"]): string {
  if (reason === "cached") {
    return "up to date";
  }
  return reason === "served" ? "it served until nobody needed it" : "";
}

function wordFailure(step: StepState, outcome: Outcome): string {
  if (outcome.message !== undefined) {
    return withoutStop(outcome.message);
  }
  const end = lastAttempt(step.record)?.end;
  return end === undefined ? (outcome.reason ?? "") : wordAttemptEnd(end);
}

function wordUntried({ status, reason, caused_by, message }: Outcome): string {
  const because = caused_by === null ? "" : `, because of \`${caused_by}\``;
  const why = reason === null ? "" : (reasonWords(status)[reason] ?? reason);
  return `${why}${because}${message === undefined ? "" : ` (${withoutStop(message)})`}`;
}

function reasonWords(status: Outcome["status"]): Readonly<Record<string, string>> {
  return {
    condition: "its `condition` is false",
    skip_if: "its `skip_if` is true",
    upstream: "what it needs did not succeed",
    not_needed: "not needed",
    denied: "a person denied it",
    abort: "the run was aborted",
    cancel: status === "canceled" ? "a person canceled it" : "the run was canceled",
  };
}

/** How a try ended: `exit code 1`, `ended by signal SIGKILL`, or the reason that the engine has. */
export function wordAttemptEnd({ message, signal, exitCode, failureClass, status }: AttemptEndRecord): string {
  if (message !== undefined) {
    return withoutStop(message);
  }
  if (signal !== null) {
    return `ended by signal ${signal}`;
  }
  if (exitCode !== null) {
    return `exit code ${exitCode}`;
  }
  return failureClass ?? status;
}

/** Undefined while it runs and once it has ended. */
function whatItWaitsFor(state: RunState, index: number): string | undefined {
  const step = stepState(state, index);
  switch (step.phase) {
    case "blocked":
      return wordBlocked(state, index);
    case "open":
    case "queued":
      return state.isPaused ? "the run to be continued" : "a free slot";
    case "checking":
      return "a look at whether it is up to date";
    case "locking":
      return `its locks ${stepAt(state.graph, index)
        .locks.map((name) => `\`${name}\``)
        .join(", ")}`;
    case "breaker-open":
      return "the circuit breaker of its tool";
    case "backoff":
      return `try ${step.record.count + 1}, ${formatDuration(step.dueMs - step.sinceMs)} after the last`;
    case "awaiting-fallback": {
      const fallback = state.graph.fallbackOf[index];
      return fallback === undefined ? "its fallback" : `its fallback \`${stepAt(state.graph, fallback).id}\``;
    }
    case "attempting":
    case "attempted":
    case "finished":
      return undefined;
  }
}

const NAMED_STEPS_MAX = 5;

function wordBlocked(state: RunState, index: number): string {
  const { graph } = state;
  const awaited = [...neighbours(graph.dependencies, index), ...neighbours(graph.ownersOf, index)].filter(
    (other) => outcomeOf(stepState(state, other)) === undefined,
  );
  if (awaited.length === 0) {
    return index >= graph.mainCount ? "the end of all `steps`" : "the start of the run";
  }
  const names = awaited.slice(0, NAMED_STEPS_MAX).map((other) => `\`${stepAt(graph, other).id}\``);
  const more = awaited.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Messages are sentences; inside a line they lose their stop. */
function withoutStop(message: string): string {
  return message.replace(/\.$/, "");
}
