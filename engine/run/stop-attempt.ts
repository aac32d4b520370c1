// When a running try is told to end, and how: because the run stops, its step was canceled, or nobody needs it any more.

import { type DecisionDraft, emit } from "./decision-draft.ts";
import { isAwaited } from "./gates.ts";
import type { RunEffect } from "./run-effect.ts";
import { stepAt } from "./run-graph.ts";
import { isFallback } from "./run-selectors.ts";
import type { RunState } from "./run-state.ts";
import type { AttemptStop, StepState } from "./step-state.ts";

type Attempting = StepState & { readonly phase: "attempting" };

/** Says so, unless it was said already with the same force. */
export function stopIfDue(draft: DecisionDraft, index: number, step: Attempting): void {
  const due = dueStop(draft.state, index, step);
  if (due === undefined) {
    return;
  }
  const isNews = step.stop === undefined || (due.now && !step.stop.now);
  if (isNews) {
    requestStop(draft, index, step, due);
  }
}

export function requestStop(draft: DecisionDraft, index: number, step: Attempting, stop: AttemptStop): void {
  const { id } = stepAt(draft.state.graph, index);
  const { cause, now, limit } = stop;
  const attempt = step.record.count;
  emit(draft, {
    type: "stop_requested",
    step_id: id,
    attempt,
    cause,
    now,
    ...(limit === undefined ? {} : { limit }),
  });
  draft.effects.push({ type: "stop-attempt", stepId: id, attempt, cause, immediately: now });
}

/** What a stop that is on record still asks of the world. */
export function stopEffect(state: RunState, index: number, step: Attempting): RunEffect | undefined {
  if (step.stop === undefined) {
    return undefined;
  }
  const { id } = stepAt(state.graph, index);
  const { cause, now } = step.stop;
  return { type: "stop-attempt", stepId: id, attempt: step.record.count, cause, immediately: now };
}

function dueStop(state: RunState, index: number, { record }: Attempting): AttemptStop | undefined {
  const { stopping, cancelCount } = state;
  if (record.cancels > 0) {
    return { cause: "cancel", now: record.cancels >= 2 };
  }
  if (index >= state.graph.mainCount) {
    return cancelCount >= 3 ? { cause: "cancel", now: true } : undefined;
  }
  if (cancelCount > 0) {
    return { cause: "cancel", now: cancelCount >= 2 };
  }
  if (stopping?.cause === "abort" && (stopping.isTimeUp || state.graph.plan.globals.onAbort === "cancel")) {
    return { cause: "abort", now: false };
  }
  const isAbandoned = isFallback(state, index) && !isAwaited(state, index);
  return isAbandoned ? { cause: "cancel", now: false } : undefined;
}
