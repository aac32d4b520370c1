// How a run stops before its time: what is waiting is canceled, what runs may be stopped (`docs/runs.md`).

import { type DecisionDraft, emit } from "./decision-draft.ts";
import { isStopped } from "./gates.ts";
import { stepAt } from "./run-graph.ts";
import type { StopCause } from "./run-input.ts";
import { stepState } from "./run-state.ts";

/** Ends what waits for anything in a list that is stopped. Owners that await a fallback end with it. */
export function cancelWaiting(draft: DecisionDraft): void {
  for (let index = 0; index < draft.state.graph.steps.length; index++) {
    if (!isStopped(draft.state, index)) {
      continue;
    }
    const { phase } = stepState(draft.state, index);
    if (phase === "backoff") {
      draft.effects.push({ type: "clear-timer", timer: `backoff:${stepAt(draft.state.graph, index).id}` });
    }
    if (phase === "blocked" || phase === "ready" || phase === "backoff") {
      cancelStep(draft, index);
    }
  }
}

/** Asks for the end of every running try in a list that is stopped. */
export function stopRunning(draft: DecisionDraft, how: { cause: StopCause; immediately: boolean }): void {
  for (let index = 0; index < draft.state.graph.steps.length; index++) {
    const step = stepState(draft.state, index);
    if (step.phase !== "trying" || !isStopped(draft.state, index)) {
      continue;
    }
    draft.effects.push({
      type: "stop-attempt",
      stepId: stepAt(draft.state.graph, index).id,
      attempt: step.tries.count,
      ...how,
    });
  }
}

/** `reason` is that of the list's stop, unless whoever stopped the try knows better. */
export function cancelStep(draft: DecisionDraft, index: number, reason?: "abort" | "cancel"): void {
  const { graph, stopping } = draft.state;
  const listStop = index < graph.mainCount ? stopping : undefined;
  const cause = reason ?? listStop?.cause ?? "cancel";
  emit(draft, {
    type: "step_finished",
    step_id: stepAt(graph, index).id,
    status: "canceled",
    reason: cause,
    verdict: "bad",
    caused_by: cause === "abort" && listStop?.cause === "abort" ? listStop.causedBy : null,
    recovered_by: null,
  });
}
