// A decision while it is made: what was decided so far, and the steps that this has opened for deciding. It lives for
// one transition only; what leaves it is a plain `Decision`.

import type { StepId } from "../plan/plan.ts";
import { applyEvent } from "./apply-event.ts";
import type { RunEffect } from "./run-effect.ts";
import type { RunEvent } from "./run-event.ts";
import { indexOf } from "./run-graph.ts";
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
  readonly atMs: number;
  readonly events: RunEvent[];
  readonly effects: RunEffect[];
  /** Steps that wait for nothing any more and whose gates are to be looked at. */
  readonly undecided: number[];
  /** Fallbacks that have ended; their owners are to end too. */
  readonly endedFallbacks: number[];
}

export function draftDecision(state: RunState, atMs: number): DecisionDraft {
  return { state, atMs, events: [], effects: [], undecided: [], endedFallbacks: [] };
}

/** The only way on: records the event, applies it as replay would, and notes what it opens. */
export function emit(draft: DecisionDraft, event: RunEvent): void {
  const before = draft.state;
  draft.state = applyEvent(before, { ...event, atMs: draft.atMs });
  draft.events.push(event);
  if (event.type === "run_started") {
    noteOpened(draft, before, 0, before.graph.steps.length);
  } else if (event.type === "step_waiting") {
    noteFallback(draft, before, event.step_id);
  } else if (event.type === "step_finished") {
    noteDependents(draft, before, event.step_id);
    noteFallback(draft, before, event.step_id);
  }
}

function noteDependents(draft: DecisionDraft, before: RunState, stepId: StepId): void {
  const { graph } = before;
  const index = indexOf(graph.indexById, stepId);
  if (neighbours(graph.ownersOf, index).length > 0) {
    draft.endedFallbacks.push(index);
  }
  for (const dependent of neighbours(graph.dependents, index)) {
    noteOpened(draft, before, dependent, dependent + 1);
  }
  const hasReleasedFinally = before.unfinishedMain > 0 && draft.state.unfinishedMain === 0;
  if (hasReleasedFinally) {
    noteOpened(draft, before, graph.mainCount, graph.steps.length);
  }
}

function noteFallback(draft: DecisionDraft, before: RunState, owner: StepId): void {
  const fallback = before.graph.fallbackOf[indexOf(before.graph.indexById, owner)];
  if (fallback !== undefined) {
    noteOpened(draft, before, fallback, fallback + 1);
  }
}

/** Steps from `start` up to `end` that were blocked before the event and are not any more. */
function noteOpened(draft: DecisionDraft, before: RunState, start: number, end: number): void {
  for (let index = start; index < end; index++) {
    const isOpened = stepState(before, index).phase === "blocked" && stepState(draft.state, index).phase === "ready";
    if (isOpened) {
      draft.undecided.push(index);
    }
  }
}
