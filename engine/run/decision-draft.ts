// A decision while it is made: what was decided so far, and the steps that are to be looked at because of it. It lives
// for one transition only; what leaves it is a plain `Decision`.

import { applyEvent } from "./apply-event.ts";
import type { Work } from "./attempt-job.ts";
import type { RunEffect } from "./run-effect.ts";
import type { EventTime, RunEvent } from "./run-event.ts";
import { type RunState, stepState } from "./run-state.ts";
import { neighbours } from "./step-links.ts";

/** What a run does about one input: the state it is in now, what to record, and, after that, what to do. */
export interface Decision {
  readonly state: RunState;
  readonly events: readonly RunEvent[];
  readonly effects: readonly RunEffect[];
}

export interface DecisionDraft {
  state: RunState;
  readonly time: EventTime;
  readonly events: RunEvent[];
  readonly effects: RunEffect[];
  /** Steps about which something may be to be decided. */
  readonly toLookAt: number[];
  /** They have passed their gates in this very decision, and wait for a slot: what they are to do. */
  readonly passed: Map<number, Work | undefined>;
  /** Draws the jitter of backoffs. */
  readonly random: () => number;
}

export function draftDecision(state: RunState, time: EventTime, random: () => number): DecisionDraft {
  const { atMs, elapsedMs } = time;
  return { state, time: { atMs, elapsedMs }, events: [], effects: [], toLookAt: [], passed: new Map(), random };
}

/** The only way on: records the event, applies it as replay would, and notes whom it concerns. */
export function emit(draft: DecisionDraft, event: RunEvent): void {
  const before = draft.state;
  draft.state = applyEvent(before, { ...event, ...draft.time });
  draft.events.push(event);
  noteConcerned(draft, before, event);
}

export function lookAtAll(draft: DecisionDraft): void {
  for (let index = 0; index < draft.state.graph.steps.length; index++) {
    draft.toLookAt.push(index);
  }
}

function noteConcerned(draft: DecisionDraft, before: RunState, event: RunEvent): void {
  switch (event.type) {
    case "run_started":
    case "run_resumed":
    case "cancel_requested":
    case "run_aborted":
      lookAtAll(draft);
      break;
    case "step_finished":
      noteEnd(draft, before, event.step_id);
      break;
    case "step_waiting":
      if (event.for === "fallback") {
        noteFallback(draft, event.step_id);
      }
      break;
    case "attempt_finished":
    case "step_queued":
    case "step_outdated":
    case "retry_scheduled":
    case "retry_due":
    case "breaker_probed":
      note(draft, event.step_id);
      break;
    case "breaker_closed":
      noteWaitingForBreaker(draft);
      break;
    default:
      break;
  }
}

function note(draft: DecisionDraft, stepId: string): void {
  const index = draft.state.graph.indexById.get(stepId);
  if (index !== undefined) {
    draft.toLookAt.push(index);
  }
}

function noteEnd(draft: DecisionDraft, before: RunState, stepId: string): void {
  const { graph } = before;
  const index = graph.indexById.get(stepId);
  if (index === undefined) {
    return;
  }
  for (const concerned of [neighbours(graph.ownersOf, index), neighbours(graph.dependents, index)]) {
    for (const other of concerned) {
      draft.toLookAt.push(other);
    }
  }
  noteFallback(draft, stepId);
  if (before.unfinishedMain > 0 && draft.state.unfinishedMain === 0) {
    for (let later = graph.mainCount; later < graph.steps.length; later++) {
      draft.toLookAt.push(later);
    }
  }
}

function noteFallback(draft: DecisionDraft, owner: string): void {
  const { graph } = draft.state;
  const index = graph.indexById.get(owner);
  const fallback = index === undefined ? undefined : graph.fallbackOf[index];
  if (fallback !== undefined) {
    draft.toLookAt.push(fallback);
  }
}

function noteWaitingForBreaker(draft: DecisionDraft): void {
  for (let index = 0; index < draft.state.graph.steps.length; index++) {
    if (stepState(draft.state, index).phase === "breaker-open") {
      draft.toLookAt.push(index);
    }
  }
}
